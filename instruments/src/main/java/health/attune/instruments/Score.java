package health.attune.instruments;

import health.attune.instruments.norms.Numbers;
import health.attune.instruments.norms.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The result of scoring: a value, or not enough data and why. */
public sealed interface Score {

    ScoreRule rule();

    /** The value, where there is one. */
    default Optional<Value> value() {
        return this instanceof Value v ? Optional.of(v) : Optional.empty();
    }

    /** Why there is no value; empty where there is one. */
    default Optional<Reason> untold() {
        return this instanceof NotEnoughData none ? Optional.of(none.reason()) : Optional.empty();
    }

    /** How blanks were dealt with. */
    enum Completeness {
        /** Nothing was blank. */
        COMPLETE,
        /** Blanks were taken to be like the rest. */
        PRORATED,
        /** Blanks were left out of the mean. */
        MEAN_OF_ANSWERED,
        /** Blanks were counted as 0, as the publisher says. */
        ZERO_FILLED,
        /** Only some parts were answered, which is enough for this score. */
        PARTLY_ANSWERED,
        /** The score was entered without answers. */
        ENTERED
    }

    /**
     * A score.
     *
     * @param points  the score, rounded half up to the step of the rule
     * @param low     the lowest it could be, whatever the blanks would have been
     * @param high    the highest it could be
     * @param missing number of blank or declined parts
     */
    record Value(ScoreRule rule, double points, double low, double high, Completeness completeness, int missing)
            implements Score {

        /** The band of the points; see {@link #bandIsCertain}. */
        public Optional<Band> band() {
            return rule.band(points);
        }

        /** False where the blanks could move the score into another band. */
        public boolean bandIsCertain() {
            return rule.band(low).equals(rule.band(high));
        }

        /** Uncertain where the blanks could move the score across the cut-off. */
        public Verdict meets(Cutoff cutoff) {
            return cutoff.threshold().over(low, high);
        }

        /** The cut-offs that are met for certain. */
        public List<Cutoff> cutoffsMet() {
            return rule.cutoffs().stream().filter(c -> meets(c).isYes()).toList();
        }

        /** True where no blank could change it. */
        public boolean exact() {
            return low == high;
        }

        @Override
        public String toString() {
            var range = exact() ? "" : " (" + Numbers.plain(low) + " to " + Numbers.plain(high) + ")";
            return rule.id() + " " + Numbers.plain(points) + range;
        }
    }

    /**
     * No score, and why.
     *
     * @param blank link ids of the blank or declined items, or ids of the missing scores
     */
    record NotEnoughData(ScoreRule rule, Reason reason, List<String> blank) implements Score {

        /** One sentence in English; others are written from {@link #reason}. */
        public String sentence() {
            return switch (reason) {
                case TOO_MANY_BLANK ->
                    "Not enough data: " + blank.size() + " of "
                            + rule.formula().parts().size() + " answers are missing, and this score allows "
                            + rule.formula().missing().most() + ".";
                case NEVER_IMPUTED_BLANK ->
                    "Not enough data: " + String.join(", ", blank)
                            + " is blank, and an answer about safety is never made up.";
                case NOTHING_ANSWERED -> "Not enough data: nothing was answered.";
            };
        }
    }

    /** Why there is no score. */
    enum Reason {
        TOO_MANY_BLANK,
        NEVER_IMPUTED_BLANK,
        NOTHING_ANSWERED;

        /** As it is stored, such as {@code too-many-blank}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException where there is none of that name */
        public static Reason of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}

package health.attune.billing;

import health.attune.access.labels.Labels;
import health.attune.billing.rules.RulePack;
import health.attune.billing.rules.RulePack.Judged;
import health.attune.billing.rules.RulePack.Lack;
import health.attune.billing.rules.RulePack.Line;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a month of an episode comes to.
 *
 * @param began the day on which collaborative care began: of the episode, or of the consent where that came later
 * @param payer the word of who pays; null where nobody said so
 * @param verdict null where there are no rules of that payer for the month
 * @param work what contacts took, in the order of time
 * @param closed null while it is not said to be billed
 * @param labels of all that it is made from
 */
public record BilledMonth(
        CareEpisode episode,
        YearMonth month,
        LocalDate began,
        @Nullable String payer,
        @Nullable Verdict verdict,
        List<Worked> work,
        @Nullable ClosedMonth closed,
        Labels labels) {

    /** By which rules, and what it comes to. */
    public record Verdict(RulePack pack, Judged judged) {}

    /**
     * The time that one contact took.
     *
     * @param counts whether it counts for the payer
     * @param late whether it was entered after the month was closed
     */
    public record Worked(UUID accountId, String role, LocalDate day, int minutes, boolean counts, boolean late) {}

    /** Where it stands. */
    public enum State {
        CLOSED,
        MET,
        /** Nothing but minutes is missing for a code. */
        WITHIN_REACH,
        BLOCKED,
        NO_RULES;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public State state() {
        if (closed != null) return State.CLOSED;
        if (verdict == null) return State.NO_RULES;
        if (!met().isEmpty()) return State.MET;
        return minutesToGo().isPresent() ? State.WITHIN_REACH : State.BLOCKED;
    }

    /** The codes that are met. */
    public List<Line> met() {
        return lines().filter(Line::isMet).toList();
    }

    /** The codes that are not, without those that are for other months of care. */
    public List<Line> open() {
        return lines().filter(line -> !line.isMet() && !line.isBesideThePoint()).toList();
    }

    private Stream<Line> lines() {
        return verdict == null ? Stream.empty() : verdict.judged().lines().stream();
    }

    /** The code that the fewest minutes are missing for, where nothing else is. */
    public OptionalInt minutesToGo() {
        return lines().filter(Line::isWithinReach)
                .flatMap(line -> line.lacks().stream())
                .mapToInt(Lack::figure)
                .min();
    }

    /** Minutes that count; all of them where no rules say which do. */
    public int minutes() {
        return verdict == null
                ? work.stream().mapToInt(Worked::minutes).sum()
                : verdict.judged().minutes();
    }

    /** What was entered after the month was closed, of what counts. */
    public int lateMinutes() {
        return work.stream()
                .filter(one -> one.late() && one.counts())
                .mapToInt(Worked::minutes)
                .sum();
    }

    /** What counted when the month was closed, and does no longer. */
    public int lostMinutes() {
        return closed == null ? 0 : Math.max(0, closed.minutes() + lateMinutes() - minutes());
    }

    /** Of everything that they are made from. */
    static Labels labels(Collection<BilledMonth> months) {
        return Labels.together(months.stream().map(BilledMonth::labels).toList());
    }
}

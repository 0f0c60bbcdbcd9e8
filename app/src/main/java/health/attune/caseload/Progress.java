package health.attune.caseload;

import health.attune.assets.ChangeWord;
import health.attune.instruments.domains.Domain.Measure;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the symptoms that count in an episode went.
 *
 * @param measure the preferred one of the first domain of symptoms in which the person needed care at the beginning,
 *     or, where that is not known, needs it now; where they needed it in none, of the first that was answered
 * @param first the first score without a blank in the course of the episode; null where there is none
 * @param course the last scores, no more than {@link #MOST}, the oldest first
 * @param worsened the latest is worse than the one before it, by every size that is published as noticed by people
 * @param signal what was noticed, as {@code rising}; null where care is on track
 */
public record Progress(
        Measure measure,
        @Nullable Point first,
        List<Point> course,
        ChangeWord change,
        Improvement improvement,
        boolean worsened,
        @Nullable String signal) {
    static final int MOST = 12;

    public Progress {
        course = List.copyOf(course);
    }

    /** A score and when it was answered. */
    public record Point(Instant at, double points) {}

    public Point latest() {
        return course.getLast();
    }

    /** Whether the latest is the one that it began with; moments are kept to the millisecond. */
    public boolean isAlone() {
        return first != null && first.at().toEpochMilli() == latest().at().toEpochMilli();
    }

    /** The one before the latest; null where there is none. */
    public @Nullable Point previous() {
        return course.size() < 2 ? null : course.get(course.size() - 2);
    }

    /** All that a row prints of it but the line. */
    List<@Nullable Object> told() {
        return Arrays.asList(measure, first, latest(), change, improvement, worsened, signal);
    }

    /** Whether care has done what the review of a caseload asks: by the published rules of the score. */
    public enum Improvement {
        /** No longer on the clinical side, or as much better as the response rule asks. */
        IMPROVED,
        NOT_YET,
        /** They were not on the clinical side at the beginning, and are not now. */
        NOT_NEEDED,
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Improvement ofWord(String word) {
            return Arrays.stream(values())
                    .filter(improvement -> improvement.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

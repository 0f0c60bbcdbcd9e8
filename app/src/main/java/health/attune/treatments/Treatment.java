package health.attune.treatments;

import health.attune.access.labels.Labels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was tried, or is, as it reads now.
 *
 * @param versions every way it read, the newest first; the first of them stands
 */
public record Treatment(UUID id, UUID personId, List<Version> versions, Labels labels) {
    public static final int LONGEST = 200;
    public static final List<String> KINDS = List.of("medication", "psychotherapy", "other");
    public static final List<String> ENDINGS =
            List.of("helped", "did-not-help", "side-effects", "own-choice", "finished");

    public Treatment {
        versions = List.copyOf(versions);
    }

    /**
     * What is said of it.
     *
     * @param kind one of {@link #KINDS}
     * @param dose in the words of whoever wrote it; null where there is none
     * @param endedOn null while it lasts
     * @param ending why it ended, one of {@link #ENDINGS}; null while it lasts
     */
    public record Facts(
            String kind,
            String name,
            @Nullable String dose,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable String ending) {

        /** Whole weeks from its first day to its last, or to that day while it lasts. */
        public long weeks(LocalDate today) {
            return ChronoUnit.WEEKS.between(startedOn, endedOn == null ? today : endedOn);
        }
    }

    /**
     * How it reads since somebody wrote it so.
     *
     * @param isWithdrawn it was entered by mistake
     */
    public record Version(UUID id, Facts facts, boolean isWithdrawn, String by, Instant at) {}

    public Version stands() {
        return versions.getFirst();
    }

    public Facts facts() {
        return stands().facts();
    }

    public boolean lasts() {
        return facts().endedOn() == null;
    }
}

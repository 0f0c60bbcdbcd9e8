package health.attune.caseload;

import health.attune.access.labels.Labels;
import health.attune.appointments.Next;
import health.attune.caseload.Milestone.Relapsed;
import health.attune.contacts.Touches.Touch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One episode of care in the list of those who care for the person: facts alone, and nothing that passing time changes.
 *
 * @param zone of the site, whose days and months are meant
 * @param labels of what it was folded from: nothing of another program under Part 2
 * @param progress of the symptoms that count here; null where nothing was answered about any
 * @param coming as it was when the row was made
 * @param answeredAt when anything was answered last, whatever it is about
 */
public record CaseloadRow(
        Place place,
        Labels labels,
        Status status,
        LocalDate startedOn,
        @Nullable Progress progress,
        AssetsMoved psychological,
        AssetsMoved social,
        @Nullable Instant answeredAt,
        Touch touch,
        Reached reached,
        @Nullable Coming coming) {

    /** Whose and where it is. */
    public record Place(UUID episodeId, UUID personId, UUID programId, ZoneId zone) {}

    /**
     * The next appointment, as far as the program of the episode may know of it.
     *
     * @param mode how they are to meet
     */
    public record Coming(Instant at, String mode) {

        static Coming of(Next next) {
            return new Coming(next.at(), next.mode());
        }

        boolean isPast(Instant now) {
            return at.isBefore(now);
        }
    }

    public UUID personId() {
        return place.personId();
    }

    /**
     * That it came back, until somebody has spoken with them alone: whoever did has heard of it, also in the same
     * minute, by which contacts are recorded. While care is paused, only what the person says calls for somebody.
     */
    public Optional<Relapsed> unmetRelapse() {
        var spoken = touch.spokenAt();
        return Optional.ofNullable(reached.relapse())
                .filter(relapse ->
                        spoken == null || spoken.isBefore(relapse.at().truncatedTo(ChronoUnit.MINUTES)))
                .filter(relapse -> status != Status.PAUSED || relapse.by() == Relapsed.By.PERSON);
    }

    /** How far care has come. */
    public enum Status {
        /** Nobody has met the person yet. */
        ENROLLED,
        IN_TREATMENT,
        /** The target is held; a plan says what is done about a relapse. */
        RELAPSE_PREVENTION,
        PAUSED,
        /** Care has ended; no such row is kept, since nothing calls for anybody any more. */
        CLOSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Status ofWord(String word) {
            return Arrays.stream(values())
                    .filter(status -> status.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

package health.attune.handovers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker leaves for good, or goes on leave.
 *
 * @param worker their name
 * @param lastDay the last one on which they are there, by the site
 * @param backOn the first one on which they are back; null where they leave for good
 * @param begunBy null where it began by itself
 */
public record Handover(
        UUID id,
        UUID accountId,
        String worker,
        Kind kind,
        Place place,
        LocalDate lastDay,
        @Nullable LocalDate backOn,
        @Nullable UUID begunBy) {

    /** Whether that one announces the same. */
    boolean isSameAs(Handover other) {
        return accountId.equals(other.accountId)
                && kind == other.kind
                && place.siteId().equals(other.place.siteId())
                && lastDay.equals(other.lastDay)
                && Objects.equals(backOn, other.backOn);
    }

    /** Whose supervisors look after it, and whose days count. */
    public record Place(UUID siteId, UUID organizationId, String site, ZoneId zone) {}

    /** For good or for a time. */
    public enum Kind {
        LEAVING,
        LEAVE;

        public static final List<String> WORDS =
                Arrays.stream(values()).map(Kind::word).toList();

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * How far it has come, in numbers.
     *
     * @param all whom the worker cares for, or did when it began
     * @param followed for whom somebody follows who was chosen
     * @param passed who has passed on to them
     */
    public record Progress(int all, int followed, int goodbyes, int introduced, int passed) {}
}

package health.attune.caseload.rules;

import health.attune.programs.OpenEpisode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * So many days before care began a score still tells how it began. What holds on the first day of care counts, so that
 * nobody's first score changes because a rule does.
 *
 * @param all that ever held or is to hold, the newest first
 */
public record Screenings(List<Held> all) {
    public Screenings {
        all = List.copyOf(all);
    }

    /**
     * A figure of that rule and from when to when it holds.
     *
     * @param siteId null where it holds everywhere
     * @param until null where no end was set
     */
    public record Held(
            int figure,
            @Nullable UUID siteId,
            LocalDate from,
            @Nullable LocalDate until) {

        private boolean isInForce(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    public Beginning beginning(OpenEpisode open) {
        return Beginning.of(open, days(open.siteId(), open.episode().startedOn()));
    }

    /** For care that began on that day; before there was a rule, the oldest one holds. */
    private int days(UUID siteId, LocalDate began) {
        var inForce = all.stream().filter(held -> held.isInForce(began)).toList();
        var everywhere = all.stream().filter(held -> held.siteId() == null).toList();
        return inForce.stream()
                .filter(held -> siteId.equals(held.siteId()))
                .findFirst()
                .or(() -> everywhere.stream().filter(inForce::contains).findFirst())
                .orElseGet(everywhere::getLast)
                .figure();
    }
}

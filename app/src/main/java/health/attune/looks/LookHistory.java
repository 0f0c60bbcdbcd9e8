package health.attune.looks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some days of who has looked.
 *
 * @param lookers everybody who ever did, to choose from
 * @param chosen whose looks alone are shown; null for all
 * @param earlier the day before which there is more; null where there is none
 * @param zone in which days and times are told
 */
public record LookHistory(
        List<DayOfLooks> days,
        List<Looker> lookers,
        @Nullable Looker chosen,
        @Nullable LocalDate earlier,
        ZoneId zone) {}

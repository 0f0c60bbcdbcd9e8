package health.attune.looks;

import java.time.LocalDate;
import java.util.List;

/** Who did what with a person's data on one day, by who, the latest first. */
public record DayOfLooks(LocalDate day, List<LooksOf> by) {

    /** What one of them did. */
    public record LooksOf(Looker who, List<Look> looks) {}
}

package health.attune.relapseplans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a target counts as held and how often people meet from then on; dated data, each with its source, in
 * {@code relapseplans.rule}.
 *
 * @param heldForDays so long it has to be met
 * @param contactEveryMonths so often they meet
 * @param contactsForMonths for so long, where the plan says nothing else
 */
record RelapseRules(int heldForDays, int contactEveryMonths, int contactsForMonths) {

    /**
     * By when they are to meet next: a month after they met last, at the latest on the day that was agreed as the last
     * one; null once they met on that day or after it.
     *
     * @param met the day of the last contact that came about, or the day on which it began
     */
    @Nullable
    LocalDate contactBy(LocalDate met, LocalDate until) {
        var next = met.plusMonths(contactEveryMonths);
        if (!next.isAfter(until)) return next;
        return met.isBefore(until) ? until : null;
    }
}

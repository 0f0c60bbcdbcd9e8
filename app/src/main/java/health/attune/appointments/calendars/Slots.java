package health.attune.appointments.calendars;

import health.attune.access.Principal;
import health.attune.appointments.Span;
import health.attune.pages.NotThere;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Times that staff keep open in their own days: for warm hand-offs, or for colleagues to book. */
@Component
@Transactional
public class Slots {
    private final SlotStore store;
    private final Calendars calendars;

    Slots(SlotStore store, Calendars calendars) {
        this.store = store;
        this.calendars = calendars;
    }

    /** In one's own days only. */
    public void open(Principal who, Slot slot) {
        if (!who.isStaff() || !slot.accountId().equals(who.id())) throw new NotThere();
        store.insert(slot);
    }

    public void close(Principal who, UUID slotId) {
        if (!who.isStaff()) throw new NotThere();
        store.close(slotId, who.id());
    }

    /** Those of a colleague in which they have no appointment. */
    public List<Slot> of(Principal who, UUID accountId, Span span) {
        calendars.requireColleague(who, accountId);
        return free(List.of(accountId), span);
    }

    /**
     * Those of that kind that are still free, of all colleagues whose days the reader may see; the earliest first.
     *
     * @param names of those whose they are, by account
     */
    public record Free(List<Slot> slots, Map<UUID, String> names) {}

    public Free free(Principal who, Slot.Kind kind, Span span) {
        var colleagues = calendars.colleagues(who);
        var free = free(List.copyOf(colleagues.keySet()), span).stream()
                .filter(slot -> slot.kind() == kind)
                .toList();
        return new Free(free, colleagues);
    }

    private List<Slot> free(List<UUID> accountIds, Span span) {
        var taken = calendars.taken(accountIds, span);
        return store.open(accountIds, span).stream()
                .filter(slot -> taken.stream()
                        .noneMatch(one -> one.whose().equals(slot.accountId())
                                && one.span().meets(slot.span())))
                .toList();
    }
}

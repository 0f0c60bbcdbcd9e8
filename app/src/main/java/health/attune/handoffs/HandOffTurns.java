package health.attune.handoffs;

import health.attune.access.Principal;
import health.attune.database.Net;
import health.attune.handoffs.HandOff.Stage;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import health.attune.programs.staff.ProgramStaff;
import health.attune.today.DueBy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whose turn a hand-off is. It is never nobody's: where nobody answers or meets in time, or whoever was to do so no
 * longer works there, it is the turn of whoever offered it as well.
 */
@Component
class HandOffTurns {
    private final HandOffStore store;
    private final ProgramStaff staff;
    private final Programs programs;
    private final Clock clock;
    private final Net net;

    HandOffTurns(HandOffStore store, ProgramStaff staff, Programs programs, Clock clock, Net net) {
        this.store = store;
        this.staff = staff;
        this.programs = programs;
        this.clock = clock;
        this.net = net;
    }

    /** Above the net: whoever is asked to take somebody on does not see them yet. */
    List<HandOff> waiting(Principal who) {
        var ids = staff.programsOf(who).stream().map(Program::id).toList();
        return net.above(() -> store.waiting(who.id(), ids)).stream()
                .filter(one -> one.stage() != Stage.DONE)
                .filter(one -> isGivenTo(who, one, ids) || hasComeBack(one))
                .toList();
    }

    private static boolean isGivenTo(Principal who, HandOff one, List<UUID> programs) {
        if (one.owner() != null) return one.owner().equals(who.id());
        return programs.contains(one.offer().programId()) && !one.offeredBy().equals(who.id());
    }

    /** Whether it has come back to the reader, who is to find another way. */
    boolean hasComeBackTo(Principal who, HandOff one) {
        return hasComeBack(one) && net.above(() -> store.isSentBy(who.id(), one.id()));
    }

    private boolean hasComeBack(HandOff one) {
        return switch (one.stage()) {
            case OFFERED, ACCEPTED -> due(one).isPast(clock.instant()) || isGone(one);
            case UNANSWERED -> true;
            case DONE -> false;
        };
    }

    private boolean isGone(HandOff one) {
        var owner = one.owner();
        var program = programs.program(one.offer().programId());
        return owner == null ? staff.of(program).isEmpty() : !staff.worksIn(owner, program);
    }

    /**
     * On the day of the offer, since the person is there. Into a time kept open, answered before it begins and met on
     * its day; a day more than the answer took to find another way.
     */
    DueBy due(HandOff one) {
        var zone = zone(one);
        var slotAt = one.slotAt();
        boolean later = slotAt != null && slotAt.isAfter(one.offeredAt());
        var from = later ? Objects.requireNonNull(slotAt) : one.offeredAt();
        if (one.stage() == Stage.UNANSWERED)
            return DueBy.on(day(Objects.requireNonNull(one.answer()).at(), zone).plusDays(1), zone);
        return later && one.stage() == Stage.OFFERED ? DueBy.at(from, zone) : DueBy.on(day(from, zone), zone);
    }

    private ZoneId zone(HandOff one) {
        return programs.site(programs.program(one.offer().programId()).siteId()).zone();
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}

package health.attune.handoffs;

import health.attune.access.Principal;
import health.attune.database.Net;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import health.attune.programs.staff.ProgramStaff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Times that workers keep open for hand-offs, and how they were used; one that nobody took is not lost. */
@Component
@Transactional
public class OpenSlots {
    private final OpenSlotStore store;
    private final ProgramStaff staff;
    private final Programs programs;
    private final Net net;

    OpenSlots(OpenSlotStore store, ProgramStaff staff, Programs programs, Net net) {
        this.store = store;
        this.staff = staff;
        this.programs = programs;
        this.net = net;
    }

    /**
     * What happened in a program in the last four weeks.
     *
     * @param kept times that were kept open and are past
     * @param used of these, in which somebody was handed on
     * @param offered hand-offs to the program
     * @param inSlot of these, how many found a time kept open
     * @param forToday of these, how many were not for a time of a later day
     * @param accepted of these, how many were accepted
     * @param sameDay of these, how many met on the day of the offer
     */
    public record Figures(
            UUID programId, int kept, int used, int offered, int inSlot, int forToday, int accepted, int sameDay) {}

    /** Of the programs in which the reader works: counts, and nobody in particular. */
    public List<Figures> figures(Principal who) {
        var ids = staff.programsOf(who).stream().map(Program::id).toList();
        return ids.isEmpty() ? List.of() : net.above(() -> store.figures(ids));
    }

    /** The reader's own from now on, and whether they are taken; above the net: that they are, and by whom not. */
    public Map<OpenSlot, Boolean> own(Principal who) {
        return net.above(() -> store.keptBy(who.id()));
    }

    /** Those of the next week in a program where the reader works that nobody has taken, the next first. */
    public List<OpenSlot> freeIn(Principal who, UUID programId) {
        if (!staff.worksIn(who.id(), programs.program(programId))) throw new NotThere();
        // Above the net: that a time is taken is told by leaving it out, and by whom not.
        return net.above(() -> store.free(List.of(programId)));
    }

    public List<Program> programsOf(Principal who) {
        return staff.programsOf(who);
    }

    /**
     * Somebody keeps a time of their own open; keeping the same one twice is keeping it once.
     *
     * @throws HandOffRefused where they keep that time for another program, or another while
     * @throws AlreadySent where another was kept by that id, or the same and it was given up
     */
    public void keep(Principal who, OpenSlot slot) {
        if (!slot.accountId().equals(who.id()) || !staff.worksIn(who.id(), programs.program(slot.programId())))
            throw new NotThere();
        if (store.insert(slot)) return;
        // Above the net: it is asked of their own time alone.
        net.above(() -> {
            var kept = store.keptAt(slot);
            if (kept.filter(slot::isSameAs).isPresent()) return;
            if (kept.isPresent() && !kept.get().id().equals(slot.id())) throw HandOffRefused.kept();
            throw new AlreadySent();
        });
    }

    /** One that is taken stays. */
    public void giveUp(Principal who, UUID slotId) {
        // Two statements: what somebody took meanwhile is seen by the second one alone.
        net.above(() -> {
            if (store.locked(slotId).isPresent()) store.giveUp(slotId, who.id());
        });
    }
}

package health.attune.handoffs;

import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.database.Net;
import health.attune.handoffs.HandOff.Offer;
import health.attune.handoffs.HandOff.Stage;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.programs.CareTeams;
import health.attune.programs.Episodes;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import health.attune.programs.staff.ProgramStaff;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hand-offs: offered by whoever may write a person's appointments, answered by those they are offered to, and met. */
@Component
@Transactional
public class HandOffs {
    static final String SUBJECT = "hand-off";

    private final Access access;
    private final Accounts accounts;
    private final HandOffStore store;
    private final OpenSlotStore slots;
    private final Receivers receivers;
    private final ProgramStaff staff;
    private final Programs programs;
    private final Episodes episodes;
    private final CareTeams teams;
    private final FirstContacts firstContacts;
    private final HandOffTurns turns;
    private final Net net;

    HandOffs(
            Access access,
            Accounts accounts,
            HandOffStore store,
            OpenSlotStore slots,
            Receivers receivers,
            ProgramStaff staff,
            Programs programs,
            Episodes episodes,
            CareTeams teams,
            FirstContacts firstContacts,
            HandOffTurns turns,
            Net net) {
        this.access = access;
        this.accounts = accounts;
        this.store = store;
        this.slots = slots;
        this.receivers = receivers;
        this.staff = staff;
        this.programs = programs;
        this.episodes = episodes;
        this.teams = teams;
        this.firstContacts = firstContacts;
        this.turns = turns;
        this.net = net;
    }

    /** Whether a page offers it. */
    public boolean mayOffer(Principal who, UUID personId) {
        return who.isStaff() && access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, personId);
    }

    /** To whom a person can be handed on from where the reader works: programs, each with who works there. */
    public Map<Program, Map<UUID, String>> receivers(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, personId, SUBJECT);
        return staff.ofEach(receivers.reached(who));
    }

    /** Times that are kept open there. */
    public List<OpenSlot> freeSlots(Principal who) {
        return net.above(() ->
                slots.free(receivers.reached(who).stream().map(Program::id).toList()));
    }

    /**
     * Offers it; offering the same one twice is offering it once.
     *
     * @throws HandOffRefused where the person has died, nobody could take them on, the time is taken, or a protected
     *     program's record would leave it
     * @throws AlreadySent where another was offered by that id, or the same and it was taken back
     */
    public void offer(Principal who, UUID id, Offer offer) {
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, offer.personId(), SUBJECT);
        if (!store.isAlive(offer.personId())) throw HandOffRefused.died();
        var program = programs.program(offer.programId());
        if (!receivers.reached(who).contains(program)) throw new NotThere();
        var whole = offer.slotId() == null ? offer : inSlot(id, offer, offer.slotId());
        var to = whole.accountId();
        if (to == null ? staff.of(program).isEmpty() : !staff.worksIn(to, program)) throw HandOffRefused.notThere();
        // Above the net: what is handed on to a protected program carries its label from the first moment on.
        net.above(() -> {
            boolean isNew = store.insert(id, whole, who.id());
            var stands = store.find(id).orElseThrow();
            if (!isNew && !stands.isOfferedAs(whole, who.id())) throw new AlreadySent();
            if (isNew && !stands.labels().areWithin(Labels.ofProgram(program.id())))
                throw HandOffRefused.protectedRecord();
        });
    }

    /** Kept from changing first and asked then: what somebody did meanwhile is seen by the second statement alone. */
    private Offer inSlot(UUID id, Offer offer, UUID slotId) {
        var slot = slots.locked(slotId)
                .filter(one -> one.programId().equals(offer.programId()))
                .filter(one -> offer.accountId() == null || offer.accountId().equals(one.accountId()))
                .orElseThrow(HandOffRefused::slotTaken);
        if (net.above(() -> slots.isTaken(slotId) && store.find(id).isEmpty())) throw HandOffRefused.slotTaken();
        return new Offer(offer.personId(), offer.programId(), slot.accountId(), offer.mode(), offer.words(), slotId);
    }

    /**
     * Takes the person on: the program serves them from now on, and whoever accepts is on their team. Decided by
     * whoever offered it, who must still be the one to do so, and by whoever accepts, who works there.
     *
     * @throws HandOffRefused where somebody else was first, or whoever offered it may not any more
     */
    public UUID accept(Principal who, UUID id) {
        var handOff = toAnswer(who, id, "accepted");
        var personId = handOff.offer().personId();
        if (handOff.answer() == null) {
            if (!mayStill(handOff)) throw HandOffRefused.lapsed();
            // Above the net: whoever accepts does not stand to the person before this is done.
            net.above(() -> {
                store.answer(id, "accepted", null, who.id());
                teams.receive(episodes.receive(who, personId, handOff.offer().programId()), who.id());
                firstContacts.settle(personId);
            });
        }
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, personId, SUBJECT);
        return personId;
    }

    /** Whether whoever offered it still looks after the person; above the net, since it is asked by somebody else. */
    private boolean mayStill(HandOff handOff) {
        return net.above(() -> accounts.principal(handOff.offeredBy())
                .filter(sender -> access.may(
                        sender,
                        Verb.WRITE,
                        DataClass.APPOINTMENTS,
                        handOff.offer().personId()))
                .isPresent());
    }

    public void decline(Principal who, UUID id, String reason) {
        if (!HandOff.REASONS.contains(reason)) throw new NotThere();
        if (toAnswer(who, id, "declined").answer() == null)
            net.above(() -> store.answer(id, "declined", reason, who.id()));
    }

    private HandOff toAnswer(Principal who, UUID id, String word) {
        var handOff = locked(id);
        if (!receivers.isToAnswer(who, handOff)) throw new NotThere();
        return requireOpen(who, handOff, word);
    }

    /** Whoever offered it could reach nobody, or takes it back. */
    public void giveUp(Principal who, UUID id, String word) {
        var handOff = locked(id);
        boolean isSender = handOff.offeredBy().equals(who.id()) || turns.hasComeBackTo(who, handOff);
        if (!isSender || !List.of("not-reached", "withdrawn").contains(word)) throw new NotThere();
        if (requireOpen(who, handOff, word).answer() == null) net.above(() -> store.answer(id, word, null, who.id()));
    }

    /** Answering the same way twice is answering once. */
    private static HandOff requireOpen(Principal who, HandOff handOff, String word) {
        var answer = handOff.answer();
        if (answer == null && handOff.closedAt() != null) throw HandOffRefused.closed();
        if (answer == null || answer.word().equals(word) && answer.by().equals(who.id())) return handOff;
        throw HandOffRefused.answered();
    }

    /** Whose turn it is says that nothing more is to be done. */
    public void close(Principal who, UUID id) {
        var handOff = locked(id);
        if (handOff.stage() == Stage.DONE) return;
        boolean isTheirs = Objects.equals(handOff.owner(), who.id()) || turns.hasComeBackTo(who, handOff);
        if (handOff.stage() == Stage.OFFERED || !isTheirs) throw new NotThere();
        net.above(() -> store.close(id, who.id()));
    }

    private HandOff locked(UUID id) {
        return net.above(() -> store.locked(id)).orElseThrow(NotThere::new);
    }
}

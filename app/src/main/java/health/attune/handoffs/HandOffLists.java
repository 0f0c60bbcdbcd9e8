package health.attune.handoffs;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.database.Net;
import health.attune.handoffs.HandOff.Stage;
import health.attune.people.People;
import health.attune.programs.Program;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hand-offs as those see them who are to act, who offered them, and who look after the person. */
@Component
@Transactional
public class HandOffLists {
    private static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.APPOINTMENTS, HandOffs.SUBJECT);

    private final Access access;
    private final HandOffStore store;
    private final Receivers receivers;
    private final People people;
    private final Net net;

    HandOffLists(Access access, HandOffStore store, Receivers receivers, People people, Net net) {
        this.access = access;
        this.store = store;
        this.receivers = receivers;
        this.people = people;
        this.net = net;
    }

    /**
     * A hand-off as its reader sees it.
     *
     * @param name what the person is called; null for whoever does not see their appointments yet
     * @param words what they should know; null for whoever may not read the record
     * @param isSender whether the reader offered it
     * @param isReceiver whether it is the reader's to answer
     */
    public record Shown(
            HandOff handOff,
            @Nullable String name,
            @Nullable String words,
            boolean isSender,
            boolean isReceiver) {}

    /** What the reader is to act on now, the oldest first. */
    public List<Shown> waiting(Principal who) {
        return shown(who, open(who));
    }

    /** What the reader offered in the last weeks, the newest first. */
    public List<Shown> offered(Principal who) {
        // Above the net: one's own offers, also where their label is another program's.
        return shown(who, net.above(() -> store.offeredBy(who.id())));
    }

    /** Those of a person, as far as they are cleared for the reader. */
    public List<Shown> of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, personId, HandOffs.SUBJECT);
        var found = store.of(personId, access.cleared(who, Verb.READ, personId));
        access.requireCleared(
                who,
                READ,
                personId,
                Labels.together(found.stream().map(HandOff::labels).toList()));
        return shown(who, found);
    }

    /** Above the net: whoever is asked to take somebody on does not see them yet. */
    List<HandOff> open(Principal who) {
        var ids = receivers.of(who).stream().map(Program::id).toList();
        return net.above(() -> store.waiting(who.id(), ids)).stream()
                .filter(one -> !one.stage().equals(Stage.DONE))
                .toList();
    }

    private List<Shown> shown(Principal who, Collection<HandOff> found) {
        var seen = found.stream().filter(one -> sees(who, one)).toList();
        var names = people.called(
                who, seen.stream().map(one -> one.offer().personId()).collect(Collectors.toSet()));
        return found.stream()
                .filter(one -> seen.contains(one) || mayKnowHowItStands(who, one))
                .map(one -> shown(who, one, seen.contains(one) ? names : Map.of()))
                .toList();
    }

    private Shown shown(Principal who, HandOff one, Map<UUID, String> names) {
        var personId = one.offer().personId();
        boolean isSender = one.offeredBy().equals(who.id());
        boolean readsRecord = names.containsKey(personId) && access.may(who, Verb.READ, DataClass.RECORD, personId);
        return new Shown(
                one,
                names.get(personId),
                isSender || readsRecord ? one.offer().words() : null,
                isSender,
                one.stage() == Stage.OFFERED && receivers.isToAnswer(who, one));
    }

    boolean sees(Principal who, HandOff one) {
        var personId = one.offer().personId();
        boolean own = one.offeredBy().equals(who.id()) && one.stage() == Stage.OFFERED;
        return access.may(who, Verb.READ, DataClass.APPOINTMENTS, personId)
                && (own || access.clears(who, Verb.READ, personId, one.labels()));
    }

    /** That a protected program serves somebody now is told to nobody outside of it, also not by an answer. */
    private static boolean mayKnowHowItStands(Principal who, HandOff one) {
        return one.labels().isEmpty() || !one.offeredBy().equals(who.id()) || !one.isAnswered("accepted");
    }
}

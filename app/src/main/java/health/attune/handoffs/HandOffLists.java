package health.attune.handoffs;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.database.Net;
import health.attune.handoffs.HandOff.Stage;
import health.attune.people.People;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /** Another subject, so that neither entry stands for the other one. */
    private static final Access.Ask LABELED =
            new Access.Ask(Verb.READ, DataClass.SUBSTANCE_USE_RECORD, "protected hand-off");

    private final Access access;
    private final HandOffStore store;
    private final HandOffTurns turns;
    private final Receivers receivers;
    private final People names;
    private final Net net;

    HandOffLists(Access access, HandOffStore store, HandOffTurns turns, Receivers receivers, People names, Net net) {
        this.access = access;
        this.store = store;
        this.turns = turns;
        this.receivers = receivers;
        this.names = names;
        this.net = net;
    }

    /**
     * A hand-off as its reader sees it.
     *
     * @param name what the person is called; null for whoever does not see their appointments yet
     * @param words what they should know; null for whoever may not read the record
     * @param isSender whether the reader offered it
     * @param isReceiver whether it is the reader's to answer
     * @param hasComeBack whether nobody answered or met in time, so that the reader is to find another way
     */
    public record Shown(
            HandOff handOff,
            @Nullable String name,
            @Nullable String words,
            boolean isSender,
            boolean isReceiver,
            boolean hasComeBack) {}

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

    /** Also where it is another's turn that has passed; not where a protected program took them on. */
    List<HandOff> open(Principal who) {
        return turns.waiting(who).stream().filter(one -> mayKnow(who, one)).toList();
    }

    private boolean mayKnow(Principal who, HandOff one) {
        if (one.labels().isEmpty() || receivers.isToAnswer(who, one) || one.isAnsweredBy(who.id())) return true;
        return one.offeredBy().equals(who.id())
                ? mayKnowHowItStands(who, one)
                : access.clears(who, Verb.READ, one.offer().personId(), one.labels());
    }

    private List<Shown> shown(Principal who, Collection<HandOff> found) {
        var seen = seen(who, found);
        var people = people(seen);
        access.recordListed(
                who,
                LABELED,
                people(seen.stream().filter(one -> !one.labels().isEmpty()).toList()));
        var seeing = new Seeing(who, names.called(who, people), among(who, DataClass.RECORD, people));
        return found.stream()
                .filter(one -> seen.contains(one) || mayKnowHowItStands(who, one))
                .map(one -> shown(seeing, one, seen.contains(one)))
                .toList();
    }

    private record Seeing(Principal who, Map<UUID, String> names, Set<UUID> readable) {}

    private Shown shown(Seeing seeing, HandOff one, boolean isSeen) {
        var personId = one.offer().personId();
        boolean isSender = one.offeredBy().equals(seeing.who().id());
        return new Shown(
                one,
                isSeen ? seeing.names().get(personId) : null,
                isSender || isSeen && seeing.readable().contains(personId)
                        ? one.offer().words()
                        : null,
                isSender,
                one.stage() == Stage.OFFERED && receivers.isToAnswer(seeing.who(), one),
                turns.hasComeBackTo(seeing.who(), one));
    }

    /** Those of them of whom the reader may see whom they are about. */
    List<HandOff> seen(Principal who, Collection<HandOff> found) {
        var visible = among(who, DataClass.APPOINTMENTS, people(found));
        return found.stream()
                .filter(one -> visible.contains(one.offer().personId()))
                .filter(one -> isOwnOffer(who, one)
                        || access.clears(who, Verb.READ, one.offer().personId(), one.labels()))
                .toList();
    }

    private static boolean isOwnOffer(Principal who, HandOff one) {
        return one.offeredBy().equals(who.id()) && one.stage() == Stage.OFFERED;
    }

    private Set<UUID> among(Principal who, DataClass dataClass, Set<UUID> people) {
        return names.among(people, who, Verb.READ, dataClass);
    }

    private static Set<UUID> people(Collection<HandOff> found) {
        return found.stream().map(one -> one.offer().personId()).collect(Collectors.toSet());
    }

    /** That a protected program serves somebody now is told to nobody outside of it, also not by an answer. */
    private static boolean mayKnowHowItStands(Principal who, HandOff one) {
        return one.labels().isEmpty() || !one.offeredBy().equals(who.id()) || !one.isAnswered("accepted");
    }
}

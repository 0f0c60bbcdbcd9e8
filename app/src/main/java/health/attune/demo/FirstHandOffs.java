package health.attune.demo;

import health.attune.access.Principal;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import health.attune.handoffs.HandOff.Offer;
import health.attune.handoffs.HandOffs;
import health.attune.handoffs.OpenSlot;
import health.attune.handoffs.OpenSlots;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hand-offs of people new to one of the guests from colleagues next door, in each state; and times kept open. */
@Component
class FirstHandOffs {
    private static final int PEOPLE = 5;
    private static final int LOOKED_AT = 60;
    private static final Duration SOON = Duration.ofMinutes(20);
    private static final Duration LATER = Duration.ofHours(22);

    private final HandOffs handOffs;
    private final OpenSlots slots;
    private final Contacts contacts;
    private final Programs programs;
    private final NetworkStore store;
    private final Clock clock;

    FirstHandOffs(
            HandOffs handOffs, OpenSlots slots, Contacts contacts, Programs programs, NetworkStore store, Clock clock) {
        this.handOffs = handOffs;
        this.slots = slots;
        this.contacts = contacts;
        this.programs = programs;
        this.store = store;
        this.clock = clock;
    }

    /** To the first of them next to whose program another one has enough people. */
    void amongst(Collection<Principal> staff) {
        for (var receiver : staff)
            for (var home : slots.programsOf(receiver)) {
                var people = home.part2() ? Optional.<List<NetworkStore.CaredFor>>empty() : nextTo(home, receiver);
                if (people.isEmpty()) continue;
                handOn(receiver, home, people.get());
                return;
            }
    }

    private Optional<List<NetworkStore.CaredFor>> nextTo(Program home, Principal receiver) {
        return programs.programs().stream()
                .filter(other -> other.siteId().equals(home.siteId()) && !other.part2() && !other.equals(home))
                .map(other -> store.caredForIn(other.id(), LOOKED_AT).stream()
                        .filter(one -> !store.isCaredForBy(one.personId(), receiver.id()))
                        .limit(PEOPLE)
                        .toList())
                .filter(people -> people.size() == PEOPLE)
                .findFirst();
    }

    private void handOn(Principal receiver, Program home, List<NetworkStore.CaredFor> people) {
        var now = clock.instant();
        var kept = new OpenSlot(Ids.next(), home.id(), receiver.id(), now.plus(SOON), 20);
        slots.keep(receiver, kept);
        slots.keep(receiver, new OpenSlot(Ids.next(), home.id(), receiver.id(), now.plus(LATER), 20));
        offer(
                people.get(0),
                new To(home, receiver, kept.id()),
                "Would like to talk about sleep; is in room 4 until noon.");
        handOffs.accept(receiver, offer(people.get(1), new To(home, receiver, null), null));
        var met = people.get(2);
        handOffs.accept(receiver, offer(met, new To(home, receiver, null), "Wants to know what a care manager does."));
        meet(receiver, met.personId());
        handOffs.decline(receiver, offer(people.get(3), new To(home, receiver, null), null), "full");
        var missed = people.get(4);
        handOffs.giveUp(sender(missed), offer(missed, new To(home, null, null), null), "not-reached");
    }

    private void meet(Principal receiver, UUID personId) {
        contacts.record(
                receiver,
                new Contact(
                        Ids.next(),
                        personId,
                        receiver.id(),
                        "person",
                        "in-person",
                        "intake",
                        true,
                        15,
                        "completed",
                        clock.instant()));
    }

    private record To(
            Program program,
            @Nullable Principal receiver,
            @Nullable UUID slot) {}

    private UUID offer(NetworkStore.CaredFor person, To to, @Nullable String words) {
        var id = Ids.next();
        var account = to.receiver() == null ? null : to.receiver().id();
        handOffs.offer(
                sender(person),
                id,
                new Offer(person.personId(), to.program().id(), account, "in-person", words, to.slot()));
        return id;
    }

    private static Principal sender(NetworkStore.CaredFor person) {
        return Principal.staff(person.accountId(), "");
    }
}

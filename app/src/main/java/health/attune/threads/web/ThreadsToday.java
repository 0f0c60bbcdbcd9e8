package health.attune.threads.web;

import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.pages.Words;
import health.attune.people.People;
import health.attune.people.PersonName;
import health.attune.threads.Threads;
import health.attune.threads.Threads.Unopened;
import health.attune.today.Waiting;
import health.attune.today.WaitingItem;
import health.attune.today.WaitingItem.About;
import health.attune.today.WaitingItem.Kind;
import health.attune.today.WaitingItem.Urgency;
import health.attune.today.Waits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What colleagues wrote that the reader is to read, until they have opened it: one line for each person. */
@Component
@Order(35)
class ThreadsToday implements Waiting {
    private final Threads threads;
    private final People people;
    private final Accounts accounts;

    ThreadsToday(Threads threads, People people, Accounts accounts) {
        this.threads = threads;
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public String source() {
        return "threads.place";
    }

    @Override
    public Waits forWorker(Principal who, Words words) {
        var unopened = threads.waitingFor(who);
        if (unopened.isEmpty()) return Waits.NONE;
        var called = people.mine(who, unopened.stream().map(Unopened::personId).toList()).stream()
                .collect(Collectors.toMap(line -> line.called().id(), line -> line.called()));
        var authors = accounts.staffNames(
                unopened.stream().flatMap(one -> one.authors().stream()).collect(Collectors.toSet()));
        return Waits.of(unopened.stream()
                .flatMap(one -> Optional.ofNullable(called.get(one.personId())).stream()
                        .map(person -> item(one, person, sentence(one, authors, words))))
                .toList());
    }

    private static String sentence(Unopened one, Map<UUID, String> names, Words words) {
        var authors = one.authors().stream()
                .map(id -> names.getOrDefault(id, ""))
                .sorted(words.order())
                .collect(Collectors.joining(", "));
        return words.say(one.isOwn() ? "threads.waits" : "threads.waits.other", authors, one.count());
    }

    private static WaitingItem item(Unopened one, PersonName person, String sentence) {
        var classes = one.labels().isEmpty()
                ? List.of(DataClass.APPOINTMENTS)
                : List.of(DataClass.APPOINTMENTS, DataClass.SUBSTANCE_USE_RECORD);
        return new WaitingItem(
                one.first(),
                Kind.MESSAGE,
                Urgency.PRESSING,
                new About(person, classes),
                sentence,
                "/people/" + one.personId() + "/thread?from=" + one.first(),
                null);
    }
}

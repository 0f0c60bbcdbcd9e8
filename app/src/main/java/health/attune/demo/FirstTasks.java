package health.attune.demo;

import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.alerts.Alerts;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.contacts.Met;
import health.attune.database.Ids;
import health.attune.people.People;
import health.attune.tasks.Task;
import health.attune.tasks.Task.Origin;
import health.attune.tasks.Task.Priority;
import health.attune.tasks.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the guests have to do: after a contact that did not come about, after one that did, and because of an alert. */
@Component
class FirstTasks {
    /** Of so many people of each guest. */
    private static final int PEOPLE = 16;

    private static final int LOOKED_BACK = 5;

    private final Tasks tasks;
    private final People people;
    private final Contacts contacts;
    private final Alerts alerts;
    private final Clock clock;

    FirstTasks(Tasks tasks, People people, Contacts contacts, Alerts alerts, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.contacts = contacts;
        this.alerts = alerts;
        this.clock = clock;
    }

    void of(Collection<Principal> staff) {
        staff.forEach(this::of);
    }

    private void of(Principal who) {
        var given = new ArrayList<UUID>();
        for (var person : theirs(who))
            because(who, person).ifPresent(reason -> {
                var task = task(who, person, reason, given.size());
                tasks.give(who, task);
                given.add(task.id());
            });
        if (given.size() > 2) tasks.done(who, given.get(1));
        if (given.size() > 3) tasks.drop(who, given.get(2), "somebody-else-did-it");
    }

    /** Those about whom they may give themself a task. */
    private List<UUID> theirs(Principal who) {
        return people.mine(who).stream()
                .filter(line ->
                        line.diedOn() == null && tasks.mayAdd(who, line.called().id()))
                .limit(PEOPLE)
                .map(line -> line.called().id())
                .filter(person -> tasks.colleagues(who, tasks.about(who, person)).stream()
                        .anyMatch(one -> one.id().equals(who.id())))
                .toList();
    }

    /** What is to be done, and what it comes from. */
    private record Reason(
            String title, Priority priority, @Nullable Origin origin) {}

    private Optional<Reason> because(Principal who, UUID person) {
        var alert = alerts.open(who, List.of(person)).isEmpty()
                ? Optional.<UUID>empty()
                : alerts.openOf(who, person).stream().map(one -> one.id()).findFirst();
        if (alert.isPresent())
            return Optional.of(new Reason(
                    "Ask whether the crisis card is at hand", Priority.URGENT, new Origin("alert", alert.get())));
        return contacts.log(who, person, LOOKED_BACK).newest().stream()
                .map(Met::whole)
                .flatMap(contact -> Optional.ofNullable(contact).stream())
                .flatMap(contact -> after(contact).stream())
                .findFirst();
    }

    private static Optional<Reason> after(Contact contact) {
        var origin = new Origin("contact", contact.id());
        if (!contact.completed())
            return Optional.of(new Reason("Try again: the last contact did not come about", Priority.SOON, origin));
        return switch (contact.purpose()) {
            case "medication" ->
                Optional.of(new Reason("Ask how the medicine is taken since the review", Priority.SOON, origin));
            case "practical-help" ->
                Optional.of(
                        new Reason("See whether the help we found has arrived", Priority.WHEN_THERE_IS_TIME, origin));
            case "employment" ->
                Optional.of(new Reason("Ask how the job search goes", Priority.WHEN_THERE_IS_TIME, origin));
            default -> Optional.empty();
        };
    }

    private Task task(Principal who, UUID person, Reason reason, int number) {
        var about = tasks.about(who, person);
        var due = LocalDate.ofInstant(clock.instant(), about.zone()).plusDays(number - 2L);
        return new Task(
                Ids.next(),
                about,
                who.id(),
                new Task.Wording(reason.title(), null, reason.priority(), due),
                Task.State.OPEN,
                reason.origin(),
                who.id(),
                Labels.NONE,
                1);
    }
}

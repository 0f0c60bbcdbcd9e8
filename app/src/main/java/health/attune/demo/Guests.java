package health.attune.demo;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.database.Bulk;
import health.attune.demo.messages.FirstMessages;
import health.attune.demo.rows.Directory;
import health.attune.demo.rows.NetworkRows;
import health.attune.demo.rows.PersonRows;
import health.attune.demo.twice.RegisteredTwice;
import health.attune.simulator.SimulatedPerson;
import health.attune.simulator.care.Episode;
import health.attune.simulator.sites.Discipline;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a newcomer may sign in as: one worker of each discipline, and a few of the people they work with. */
@Component
class Guests {
    /** Among the first so many people there are always some to choose from. */
    private static final int LOOKED_AT = 120;

    private static final int ENOUGH_TO_SEE = 7;

    private final Accounts accounts;
    private final Bulk bulk;
    private final NetworkStore store;
    private final FirstLooks looks;
    private final FirstRelapsePlans relapsePlans;
    private final FirstSuspension suspension;
    private final FirstReviews reviews;
    private final FirstGroup group;
    private final FirstHandOffs handOffs;
    private final FirstTasks tasks;
    private final FirstMessages messages;
    private final FirstHandover handover;
    private final FirstHour hour;
    private final FirstBoard board;
    private final RegisteredTwice twice;

    Guests(
            Accounts accounts,
            Bulk bulk,
            NetworkStore store,
            FirstLooks looks,
            FirstRelapsePlans relapsePlans,
            FirstReviews reviews,
            FirstSuspension suspension,
            FirstGroup group,
            FirstHandOffs handOffs,
            FirstTasks tasks,
            FirstMessages messages,
            FirstHandover handover,
            FirstHour hour,
            FirstBoard board,
            RegisteredTwice twice) {
        this.accounts = accounts;
        this.bulk = bulk;
        this.store = store;
        this.looks = looks;
        this.relapsePlans = relapsePlans;
        this.suspension = suspension;
        this.reviews = reviews;
        this.group = group;
        this.handOffs = handOffs;
        this.tasks = tasks;
        this.messages = messages;
        this.handover = handover;
        this.hour = hour;
        this.board = board;
        this.twice = twice;
    }

    private record Guest(UUID accountId, String login, String who) {
        Principal staff() {
            return Principal.staff(accountId, who);
        }
    }

    void invite(Directory directory, long seed, Progress progress) {
        var guests = new ArrayList<Guest>();
        for (var discipline : Discipline.values())
            guests.addAll(worker(
                    discipline, guests.isEmpty() ? null : guests.getFirst().accountId()));
        var careManager = guests.getFirst().accountId();
        int number = 1;
        var staff = guests.stream().map(Guest::staff).toList();
        for (var person : people(directory, careManager)) {
            guests.add(person(directory, person, number++));
            looks.of(staff, PersonRows.id(person, directory));
        }
        work(staff, progress);
        progress.doing("a sign-in for each role");
        for (int i = 0; i < guests.size(); i++) {
            var guest = guests.get(i);
            accounts.openDirectly(guest.accountId(), guest.login(), Passphrases.of(seed, guest.login()));
            store.offer(guest.accountId(), guest.login(), guest.who(), i);
        }
    }

    private void work(List<Principal> staff, Progress progress) {
        progress.doing("plans for staying well, and reviews with a consultant");
        relapsePlans.by(staff.getFirst());
        suspension.amongst(staff);
        reviews.of(staff.getFirst(), staff.stream().map(Principal::id).collect(Collectors.toSet()));
        progress.doing("a group and hand-offs");
        group.amongst(staff);
        handOffs.amongst(staff);
        progress.doing("tasks and messages");
        tasks.of(staff);
        messages.among(staff);
        progress.doing("a hand-over, an hour of supervision and the day of a team");
        handover.amongst(staff);
        hour.amongst(staff);
        board.amongst(staff);
        twice.amongst(staff);
    }

    /** Beside the first where somebody is, so that one sees what another did; and with the most people to see. */
    private List<Guest> worker(Discipline discipline, @Nullable UUID beside) {
        var role = discipline.code().replace('-', ' ');
        var title = Character.toUpperCase(role.charAt(0)) + role.substring(1);
        return store.busiest(discipline.code(), beside).stream()
                .map(worker ->
                        new Guest(worker.id(), NetworkRows.login(discipline.code()), title + ", " + worker.name()))
                .toList();
    }

    private Guest person(Directory directory, SimulatedPerson person, int number) {
        var personId = PersonRows.id(person, directory);
        var language = person.identity().writes();
        var name = PersonRows.shown(person);
        var guest = new Guest(
                directory.id("guest", person.number()),
                NetworkRows.login("person-" + number),
                "Person, " + name + (language.equals("es") ? " (in Spanish)" : ""));
        bulk.into("access.account (id, kind, login, name, person_id, language)", List.of(guest), one ->
                new Object[] {one.accountId(), "person", one.login(), name, personId, language});
        return guest;
    }

    /** One whom the care manager works with, one who writes Spanish, and one in another program. */
    private static List<SimulatedPerson> people(Directory directory, UUID careManager) {
        var likely = directory
                .network()
                .people(0, LOOKED_AT)
                .filter(person -> person.sameAs().isEmpty())
                .filter(person -> episode(person).ending().isEmpty())
                .filter(person -> episode(person).checkins().size() >= ENOUGH_TO_SEE)
                .toList();
        Predicate<SimulatedPerson> spanish =
                person -> person.identity().writes().equals("es");
        Predicate<SimulatedPerson> managed = person -> episode(person).team().stream()
                .anyMatch(member ->
                        member.to().isEmpty() && directory.of(member.worker()).equals(careManager));
        return Stream.of(
                        managed.and(spanish.negate()), spanish, managed.negate().and(spanish.negate()))
                .flatMap(wanted -> likely.stream().filter(wanted).limit(1))
                .distinct()
                .toList();
    }

    private static Episode episode(SimulatedPerson person) {
        return person.episodes().getFirst();
    }
}

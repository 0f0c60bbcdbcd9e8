package health.attune.tasks;

import health.attune.access.Access;
import health.attune.access.Access.Sight;
import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.pages.NotThere;
import health.attune.people.People;
import health.attune.people.PersonLine;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.tasks.Task.Told;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of a reader: their own, those they gave, those about their people, and those of their site. */
@Component
@Transactional
public class TaskLists {
    /** Another subject, so that neither entry stands for the other one. */
    private static final Access.Ask LABELED =
            new Access.Ask(Verb.READ, DataClass.SUBSTANCE_USE_RECORD, "protected tasks");

    /** The most urgent first, then the one that is due first. */
    static final Comparator<Task> BY_URGENCY = Comparator.comparing(
                    (Task task) -> task.wording().priority())
            .thenComparing(task -> task.wording().dueOn())
            .thenComparing(Task::id);

    private static final Function<Task, Optional<Told>> UNTOLD = task -> Optional.empty();

    private final TaskListStore store;
    private final People people;
    private final Programs programs;
    private final Accounts accounts;
    private final TaskOrigins origins;
    private final Access access;
    private final Clock clock;

    TaskLists(
            TaskListStore store,
            People people,
            Programs programs,
            Accounts accounts,
            TaskOrigins origins,
            Access access,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.programs = programs;
        this.accounts = accounts;
        this.origins = origins;
        this.access = access;
        this.clock = clock;
    }

    /**
     * One task in a list.
     *
     * @param person null where it is about nobody
     * @param origin what it came from; null where it was typed by hand, or its reader is not to know
     * @param late whether its day is over at its site
     * @param owner the name of whoever it was given to
     * @param holderName of whose it is now
     */
    public record Listed(
            Task task,
            @Nullable PersonLine person,
            Holder holder,
            @Nullable Told origin,
            boolean late,
            String owner,
            String holderName) {}

    /** The open ones of this reader, the most urgent first; and how many came to them that they may not read. */
    public record Mine(List<Listed> tasks, List<Unseen> unseen) {}

    public Mine mine(Principal who) {
        return mine(who, tasks -> origins.of(who, tasks));
    }

    /** The same without what they came from. */
    public Mine waiting(Principal who) {
        return mine(who, tasks -> UNTOLD);
    }

    private Mine mine(Principal who, Function<List<Task>, Function<Task, Optional<Told>>> came) {
        if (!who.isStaff()) return new Mine(List.of(), List.of());
        var held = store.heldBy(who.id());
        var tasks = store.those(held.keySet(), seen(who));
        var read = listed(who, tasks, held, came.apply(tasks));
        var seen = read.stream().map(one -> one.task().id()).collect(Collectors.toSet());
        var others = held.keySet().stream().filter(id -> !seen.contains(id)).toList();
        return new Mine(read, others.isEmpty() ? List.of() : unseen(who, others));
    }

    private List<Unseen> unseen(Principal who, List<UUID> ids) {
        var elsewhere = store.holders(ids);
        return store.unseen(ids).stream()
                .filter(task -> Optional.ofNullable(elsewhere.get(task.id()))
                        .filter(holder -> holder.accountId().equals(who.id()))
                        .isPresent())
                .sorted(BY_URGENCY)
                .map(Unseen::of)
                .toList();
    }

    /** Those which this reader gave to others, the open ones first; over, for two weeks. */
    public List<Listed> given(Principal who) {
        return who.isStaff() ? listed(who, store.givenBy(who.id(), seen(who))) : List.of();
    }

    /** The open ones about the people this reader stands to, whoever has them. */
    public List<Listed> ofPeople(Principal who) {
        if (!who.isStaff()) return List.of();
        return listed(who, store.ofPeople(access.ownSight(who, Verb.READ, DataClass.APPOINTMENTS)));
    }

    /** The open ones about nobody, of the sites where this reader works. */
    public List<Listed> ofSites(Principal who) {
        if (!who.isStaff()) return List.of();
        var sites = programs.sitesWithin(who).stream().map(Site::id).toList();
        return listed(who, store.ofSites(sites, seen(who)));
    }

    /** Those about that person, the open ones first; over, for two weeks. */
    public List<Listed> of(Principal who, UUID personId) {
        if (!who.isStaff()) throw new NotThere();
        access.require(who, TaskAccess.READ.verb(), TaskAccess.READ.dataClass(), personId, TaskAccess.READ.subject());
        return listed(who, store.of(personId, seen(who)));
    }

    /** Those about that person which are open, and those that were due in these days. */
    public List<Listed> dueIn(Principal who, UUID personId, LocalDate from, LocalDate until) {
        return who.isStaff() ? listed(who, store.dueIn(personId, from, until, seen(who))) : List.of();
    }

    /** The open ones about these people, whoever has them; without what they came from. */
    public List<Listed> about(Principal who, Collection<UUID> people) {
        return who.isStaff() ? listed(who, store.openAbout(people, seen(who)), UNTOLD) : List.of();
    }

    /** Why those of them were dropped that are. */
    public Map<UUID, String> whyDropped(Collection<Listed> listed) {
        return store.whyDropped(listed.stream()
                .map(Listed::task)
                .filter(task -> task.state() == Task.State.DROPPED)
                .map(Task::id)
                .toList());
    }

    /** Those of these which the reader sees. */
    public List<Listed> those(Principal who, Collection<UUID> ids) {
        return who.isStaff() ? listed(who, store.those(ids, seen(who))) : List.of();
    }

    /** The open ones about people that were given to these colleagues, and those they did themselves since then. */
    public List<Listed> ofColleagues(Principal who, Collection<UUID> accountIds, Instant since) {
        return who.isStaff() ? listed(who, store.ofColleagues(accountIds, since, seen(who)), UNTOLD) : List.of();
    }

    /** Records whom a page shows. */
    public void shown(Principal who, Collection<Listed> listed) {
        var labeled =
                listed.stream().filter(one -> !one.task().labels().isEmpty()).toList();
        access.recordListed(who, Map.of(TaskAccess.READ, ids(listed), LABELED, ids(labeled)));
    }

    private static List<UUID> ids(Collection<Listed> listed) {
        return about(listed.stream().map(Listed::task).toList());
    }

    private Sight seen(Principal who) {
        return access.sight(who, Verb.READ, DataClass.APPOINTMENTS);
    }

    private List<Listed> listed(Principal who, List<Task> tasks) {
        return listed(who, tasks, origins.of(who, tasks));
    }

    private List<Listed> listed(Principal who, List<Task> tasks, Function<Task, Optional<Told>> came) {
        return listed(who, tasks, store.holders(tasks.stream().map(Task::id).toList()), came);
    }

    private List<Listed> listed(
            Principal who, List<Task> tasks, Map<UUID, Holder> held, Function<Task, Optional<Told>> came) {
        var lines = people.named(who, about(tasks)).stream()
                .collect(Collectors.toMap(line -> line.called().id(), Function.identity()));
        var names = names(tasks, held);
        return tasks.stream()
                .filter(task -> task.about().personId() == null
                        || lines.containsKey(task.about().personId()))
                .sorted(Comparator.comparing(Task::state).thenComparing(BY_URGENCY))
                .map(task -> {
                    var holder = held.getOrDefault(task.id(), new Holder(task.ownerId(), "owner"));
                    return new Listed(
                            task,
                            lines.get(task.about().personId()),
                            holder,
                            came.apply(task).orElse(null),
                            isLate(task),
                            names.getOrDefault(task.ownerId(), ""),
                            names.getOrDefault(holder.accountId(), ""));
                })
                .toList();
    }

    private static List<UUID> about(List<Task> tasks) {
        return tasks.stream()
                .map(task -> task.about().personId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Map<UUID, String> names(List<Task> tasks, Map<UUID, Holder> held) {
        var staff = new HashSet<UUID>();
        tasks.forEach(task -> staff.add(task.ownerId()));
        held.values().forEach(holder -> staff.add(holder.accountId()));
        return accounts.staffNames(staff);
    }

    private boolean isLate(Task task) {
        var today = LocalDate.ofInstant(clock.instant(), task.about().zone());
        return task.isOpen() && task.wording().dueOn().isBefore(today);
    }
}

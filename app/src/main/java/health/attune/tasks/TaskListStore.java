package health.attune.tasks;

import health.attune.access.Access.Sight;
import health.attune.database.Net;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tasks by the many. */
@Component
class TaskListStore {
    /** Those that are open, and those that were over lately. */
    private static final String OPEN_OR_FRESH = """
            (t.state = 'open' or exists (select 1 from tasks.step p where p.task_id = t.id
                and p.kind in ('done', 'dropped') and p.at > now() - interval '14 days'))
            """;

    /** Whose it was to do does not tell who did it: somebody who covers may have. */
    private static final String OPEN_OR_DONE_BY_THEM = """
            (t.state = 'open' and t.owner_id = any(:some)
                or t.state = 'done' and exists (select 1 from tasks.step p where p.task_id = t.id
                    and p.kind = 'done' and p.by_id = any(:some) and p.at >= :since
                    and p.version = (select max(l.version) from tasks.step l
                        where l.task_id = t.id and l.kind = 'done')))
            """;

    private final JdbcClient jdbc;
    private final Net net;

    TaskListStore(JdbcClient jdbc, Net net) {
        this.jdbc = jdbc;
        this.net = net;
    }

    /** The open ones of that member of staff, with the way by which each is theirs. */
    Map<UUID, Holder> heldBy(UUID accountId) {
        var held = new HashMap<UUID, Holder>();
        jdbc.sql("select h.task_id, h.way from tasks.held_by(?) h")
                .param(accountId)
                .query(row -> {
                    held.put(row.getObject("task_id", UUID.class), new Holder(accountId, row.getString("way")));
                });
        return held;
    }

    /** Who has those of the open ones that their owner can't do as things stand. */
    Map<UUID, Holder> holders(Collection<UUID> ids) {
        var held = new HashMap<UUID, Holder>();
        // Above the net: whose a task is does not depend on who asks.
        net.above(() -> jdbc.sql("select h.task_id, h.account_id, h.way from tasks.holders(?) h")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    held.put(
                            row.getObject("task_id", UUID.class),
                            new Holder(row.getObject("account_id", UUID.class), row.getString("way")));
                }));
        return held;
    }

    List<Task> those(Collection<UUID> ids, Sight sight) {
        return found("t.id = any(:some)", ids, sight);
    }

    /** The same, whoever asks. */
    List<Task> unseen(Collection<UUID> ids) {
        return net.above(() -> jdbc.sql(TaskStore.TASKS + " where t.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(TaskStore::task)
                .list());
    }

    /** Those that they gave to others. */
    List<Task> givenBy(UUID accountId, Sight sight) {
        return found(
                "t.recorded_by = any(:some) and t.owner_id <> t.recorded_by and " + OPEN_OR_FRESH,
                List.of(accountId),
                sight);
    }

    /** The open ones about the people whom the reader sees so. */
    List<Task> ofPeople(Sight sight) {
        return found("t.person_id is not null and t.state = 'open' and :some is not null", List.of(), sight);
    }

    /** Those about people that are open and were given to them, or that one of them did since then. */
    List<Task> ofColleagues(Collection<UUID> accountIds, Instant since, Sight sight) {
        var which = "t.person_id is not null and " + OPEN_OR_DONE_BY_THEM;
        var from = Map.<String, Object>of("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
        return found(new Which(which, from), accountIds, sight);
    }

    /** The open ones, and those that were due in these days. */
    List<Task> dueIn(UUID personId, LocalDate from, LocalDate until, Sight sight) {
        var which = "t.person_id = any(:some) and (t.state = 'open' or t.due_on between :from and :until)";
        return found(new Which(which, Map.of("from", from, "until", until)), List.of(personId), sight);
    }

    /** The open ones about nobody. */
    List<Task> ofSites(Collection<UUID> siteIds, Sight sight) {
        return found("t.person_id is null and t.state = 'open' and t.site_id = any(:some)", siteIds, sight);
    }

    List<Task> of(UUID personId, Sight sight) {
        return found("t.person_id = any(:some) and " + OPEN_OR_FRESH, List.of(personId), sight);
    }

    List<Task> openAbout(Collection<UUID> people, Sight sight) {
        return found("t.person_id = any(:some) and t.state = 'open'", people, sight);
    }

    /** Why those of these are dropped that are. */
    Map<UUID, String> whyDropped(Collection<UUID> ids) {
        var reasons = new HashMap<UUID, String>();
        jdbc.sql("select p.task_id, p.reason from tasks.step p where p.kind = 'dropped' and p.task_id = any(?)"
                        + " order by p.version")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    reasons.put(row.getObject("task_id", UUID.class), row.getString("reason"));
                });
        return reasons;
    }

    private List<Task> found(String which, Collection<UUID> some, Sight sight) {
        return found(new Which(which, Map.of()), some, sight);
    }

    /** A condition with its parameters beside {@code some}. */
    private record Which(String condition, Map<String, Object> parameters) {}

    private List<Task> found(Which which, Collection<UUID> some, Sight sight) {
        return jdbc.sql(TaskStore.TASKS + " where " + which.condition() + " and (t.person_id is null or ("
                        + sight.people().on("t.person_id") + ")) and "
                        + sight.labels().on("t"))
                .param("some", some.toArray(UUID[]::new))
                .params(which.parameters())
                .params(sight.people().parameters())
                .params(sight.labels().parameters())
                .query(TaskStore::task)
                .list();
    }
}

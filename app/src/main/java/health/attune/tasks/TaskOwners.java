package health.attune.tasks;

import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.database.Net;
import health.attune.tasks.Task.Colleague;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom a task can be given: whoever works there, or stands to the person, and sees what it is about. */
@Component
class TaskOwners {
    private static final String COLLEAGUES = """
            select a.id, a.name, not tasks.is_there(a.id, :site) as is_away
            from access.account a
            where a.id in (
                select w.account_id from tasks.staff_now w where w.site_id = :site
                union select r.account_id from access.relationship r
                where r.person_id = :person and r.account_id is not null and r.relation <> 'served'
                  and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()))
              and tasks.sees_about(a.id, :person, :site, :labels)
            order by (a.id = :me) desc, a.name, a.id
            """;

    private final JdbcClient jdbc;
    private final Net net;

    TaskOwners(JdbcClient jdbc, Net net) {
        this.jdbc = jdbc;
        this.net = net;
    }

    /** For a new one, which carries the labels of whoever writes it and of what it comes from. */
    List<Colleague> forNew(Principal who, Task.About about, Task.@Nullable Origin origin) {
        return net.above(() -> among(who, about, labels(who, about.personId(), origin)));
    }

    /** For all of these alike. Above the net: who else stands to the person is seen by nobody through it. */
    List<Colleague> forAll(Principal who, List<Task> tasks) {
        return net.above(() -> tasks.stream()
                .map(task -> new Seeing(task.about(), task.labels()))
                .distinct()
                .map(seeing ->
                        among(who, seeing.about(), seeing.labels().words().toArray(String[]::new)))
                .reduce(TaskOwners::common)
                .orElse(List.of()));
    }

    /** What decides who sees a task: asked once for all that are alike. */
    private record Seeing(Task.About about, Labels labels) {}

    private static List<Colleague> common(List<Colleague> some, List<Colleague> others) {
        var ids = others.stream().map(Colleague::id).collect(Collectors.toSet());
        return some.stream().filter(one -> ids.contains(one.id())).toList();
    }

    /** Whether they see what it is about. */
    boolean mayHave(Task task, UUID accountId) {
        return jdbc.sql("select tasks.sees(?, t) from tasks.task t where t.id = ?")
                .params(accountId, task.id())
                .query(Boolean.class)
                .single();
    }

    private String[] labels(Principal who, @Nullable UUID personId, Task.@Nullable Origin origin) {
        return jdbc.sql("select tasks.with_labels(access.labels_by(:person, :author), tasks.labels_of_origin(:origin))")
                .param("person", personId, Types.OTHER)
                .param("author", who.id())
                .param("origin", origin == null ? null : origin.id(), Types.OTHER)
                .query((row, number) -> (String[]) row.getArray(1).getArray())
                .single();
    }

    private List<Colleague> among(Principal who, Task.About about, String[] labels) {
        return jdbc.sql(COLLEAGUES)
                .param("person", about.personId())
                .param("site", about.siteId())
                .param("labels", labels)
                .param("me", who.id())
                .query(Colleague.class)
                .list();
    }
}

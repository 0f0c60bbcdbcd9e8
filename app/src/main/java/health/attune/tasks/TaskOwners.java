package health.attune.tasks;

import health.attune.access.Principal;
import health.attune.database.Net;
import health.attune.tasks.Task.Colleague;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    /** For a new one, which carries the labels of whoever writes it. */
    List<Colleague> forNew(Principal who, @Nullable UUID personId, UUID siteId) {
        return net.above(() -> among(who, personId, siteId, labelsBy(who, personId)));
    }

    /** For all of these alike. Above the net: who else stands to the person is seen by nobody through it. */
    List<Colleague> forAll(Principal who, List<Task> tasks) {
        return net.above(() -> {
            List<Colleague> common = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                var about = tasks.get(i).about();
                var words = tasks.get(i).labels().words().toArray(String[]::new);
                var some = among(who, about.personId(), about.siteId(), words);
                if (i == 0) common.addAll(some);
                else
                    common.removeIf(
                            one -> some.stream().noneMatch(other -> other.id().equals(one.id())));
            }
            return List.copyOf(common);
        });
    }

    /** Whether they see what it is about. */
    boolean mayHave(Task task, UUID accountId) {
        return jdbc.sql("select tasks.sees(?, t) from tasks.task t where t.id = ?")
                .params(accountId, task.id())
                .query(Boolean.class)
                .single();
    }

    private String[] labelsBy(Principal who, @Nullable UUID personId) {
        return jdbc.sql("select coalesce(access.labels_by(:person, :author), '{}')")
                .param("person", personId)
                .param("author", who.id())
                .query((row, number) -> (String[]) row.getArray(1).getArray())
                .single();
    }

    private List<Colleague> among(Principal who, @Nullable UUID personId, UUID siteId, String[] labels) {
        return jdbc.sql(COLLEAGUES)
                .param("person", personId)
                .param("site", siteId)
                .param("labels", labels)
                .param("me", who.id())
                .query(Colleague.class)
                .list();
    }
}

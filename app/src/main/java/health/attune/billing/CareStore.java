package health.attune.billing;

import health.attune.access.Access.Sight;
import health.attune.access.labels.Labels;
import health.attune.billing.Presence.Granted;
import health.attune.billing.Presence.OnTeam;
import health.attune.billing.Presence.Time;
import health.attune.billing.rules.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was in care when and where, and who cared for them as what. */
@Component
class CareStore {
    /** That somebody attends a program under Part 2 is of its record: the episode carries its label here. */
    private static final String EPISODES = """
            select e.id, e.person_id, e.program_id, e.started_on, e.ended_on,
                   g.site_id, s.organization_id, s.time_zone,
                   case when g.part2 then array['part2:' || g.id] else '{}'::text[] end as labels
            from programs.episode e
            join programs.program g on g.id = e.program_id join programs.site s on s.id = g.site_id
            where e.status not in ('planned', 'cancelled')""";

    private final JdbcClient jdbc;

    CareStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those programs, with a day in that month; all of them, since nobody would see that some were left out. */
    List<CareEpisode> inMonth(Sight seen, Collection<UUID> programs, YearMonth month) {
        return jdbc.sql("select e.* from (" + EPISODES
                        + " and e.program_id = any(:programs) and e.started_on <= :last"
                        + " and (e.ended_on is null or e.ended_on >= :first)) e where "
                        + seen.people().on("e.person_id") + " and "
                        + seen.labels().on("e") + " order by e.started_on, e.id")
                .param("programs", programs.toArray(UUID[]::new))
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .params(seen.people().parameters())
                .params(seen.labels().parameters())
                .query(CareStore::episode)
                .list();
    }

    List<CareEpisode> of(Collection<UUID> people) {
        return jdbc.sql(EPISODES + " and e.person_id = any(:people) order by e.started_on desc, e.id")
                .param("people", people.toArray(UUID[]::new))
                .query(CareStore::episode)
                .list();
    }

    List<OnTeam> teams(Collection<UUID> people) {
        return jdbc.sql("""
                select m.episode_id, m.account_id, m.role, r.starts_at, r.ends_at
                from programs.care_team_member m
                join access.relationship r on r.id = m.relationship_id
                join programs.episode e on e.id = m.episode_id
                where e.person_id = any(:people)
                """)
                .param("people", people.toArray(UUID[]::new))
                .query((row, number) -> new OnTeam(
                        row.getObject("episode_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getString("role"),
                        time(row)))
                .list();
    }

    List<Granted> grants(Collection<UUID> accounts) {
        return jdbc.sql("select g.* from access.role_grant g where g.account_id = any(:accounts)")
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, number) -> new Granted(
                        row.getObject("account_id", UUID.class),
                        row.getString("role"),
                        row.getObject("program_id", UUID.class),
                        row.getObject("site_id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        time(row)))
                .list();
    }

    private static Time time(ResultSet row) throws SQLException {
        @Nullable Timestamp until = row.getTimestamp("ends_at");
        return new Time(row.getTimestamp("starts_at").toInstant(), until == null ? null : until.toInstant());
    }

    private static CareEpisode episode(ResultSet row, int number) throws SQLException {
        return new CareEpisode(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new CareEpisode.Place(
                        row.getObject("program_id", UUID.class),
                        row.getObject("site_id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        ZoneId.of(row.getString("time_zone"))),
                new Span(row.getObject("started_on", LocalDate.class), row.getObject("ended_on", LocalDate.class)),
                Labels.of(row.getArray("labels")));
    }
}

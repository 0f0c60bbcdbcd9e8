package health.attune.caseload;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import health.attune.access.Access.Sight;
import health.attune.database.Bulk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class RowStore {
    /**
     * Of an episode somebody sees the row who stands to the person by its program. Asked of each row that is found, and
     * not joined: the planner would look for each of the pairs by itself.
     */
    private static final String CARED = "((w.person_id, w.program_id) in (select * from"
            + " unnest(cast(:cared_people as uuid[]), cast(:cared_programs as uuid[])))) is true";

    private final JdbcClient jdbc;
    private final Bulk bulk;

    /** What rows say that were read lately. Whether somebody may see a row the database is asked each time. */
    private final Cache<Version, CaseloadRow> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .scheduler(Scheduler.systemScheduler())
            .build();

    RowStore(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** For each person only one transaction at a time goes on from here: what it then reads is what the others left. */
    void lock(Collection<UUID> people) {
        jdbc.sql("""
                select count(pg_advisory_xact_lock(hashtextextended('caseload.row ' || id, 0))::text)
                from (select unnest(cast(? as uuid[])) as id order by id) as people
                """).param(people.toArray(UUID[]::new)).query(Long.class).single();
    }

    /** In the place of all rows that these people had. */
    void replace(Collection<UUID> people, List<CaseloadRow> rows) {
        forget(people);
        bulk.into(RowCells.TABLE, rows, RowCells::of);
    }

    /** So that they are made anew by whoever looks for what is missing. */
    void forget(Collection<UUID> people) {
        jdbc.sql("delete from caseload.row where person_id = any(?)")
                .param(people.toArray(UUID[]::new))
                .update();
    }

    /** As they are kept, whoever looks. */
    List<CaseloadRow> ofPeople(Collection<UUID> people) {
        return jdbc.sql("select w.*, s.time_zone from caseload.row w join programs.program g on g.id = w.program_id"
                        + " join programs.site s on s.id = g.site_id where w.person_id = any(?)")
                .param(people.toArray(UUID[]::new))
                .query((row, number) -> RowCells.row(row))
                .list();
    }

    /** An open episode without a row, or with one that was made when its site had another time zone. */
    record Missing(UUID episodeId, UUID personId) {
        static Missing of(ResultSet row, int number) throws SQLException {
            return new Missing(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class));
        }
    }

    /** The next after that one. */
    List<Missing> missing(UUID after, int most) {
        return jdbc.sql("""
                select e.id, e.person_id from programs.episode e
                join programs.program g on g.id = e.program_id join programs.site s on s.id = g.site_id
                where e.id > ? and e.ended_on is null
                  and not exists (select 1 from caseload.row w where w.episode_id = e.id and w.made_in = s.time_zone)
                order by e.id limit ?
                """).params(after, most).query(Missing::of).list();
    }

    /** The next after that one whose next appointment, as it was when the row was made, has passed. */
    List<Missing> withPastAppointments(UUID after, int most) {
        return jdbc.sql("""
                select w.episode_id as id, w.person_id from caseload.row w
                where w.next_at < now() and w.episode_id > ? order by w.episode_id limit ?
                """).params(after, most).query(Missing::of).list();
    }

    /** A row in a list, with where it is. */
    record Kept(CaseloadRow row, String program, UUID siteId) {}

    /**
     * Those of whom somebody cares for.
     *
     * @param cared the people, each with the programs as whose staff
     */
    List<Kept> of(Sight sight, Map<UUID, Set<UUID>> cared) {
        return shown(sight, new Which(CARED, cared(cared)));
    }

    /** Those of these episodes that are among them. */
    List<Kept> those(Sight sight, Map<UUID, Set<UUID>> cared, Collection<UUID> episodes) {
        var facts = cared(cared);
        facts.put("episodes", episodes.toArray(UUID[]::new));
        return shown(sight, new Which(CARED + " and w.episode_id = any(:episodes)", facts));
    }

    /** Those of that program, whoever cares for them. */
    List<Kept> ofProgram(Sight sight, UUID programId) {
        return shown(sight, new Which("w.program_id = :program", Map.of("program", programId)));
    }

    /** That episode, whoever cares for the person. */
    List<Kept> ofEpisode(Sight sight, UUID episodeId) {
        return shown(sight, new Which("w.episode_id = :episode", Map.of("episode", episodeId)));
    }

    private static Map<String, Object> cared(Map<UUID, Set<UUID>> cared) {
        var people = new ArrayList<UUID>();
        var programs = new ArrayList<UUID>();
        cared.forEach((person, of) -> of.forEach(program -> {
            people.add(person);
            programs.add(program);
        }));
        var facts = new HashMap<String, Object>();
        facts.put("cared_people", people.toArray(UUID[]::new));
        facts.put("cared_programs", programs.toArray(UUID[]::new));
        return facts;
    }

    /** A condition with its parameters. */
    private record Which(String condition, Map<String, Object> parameters) {}

    /** Which content a row has: whoever changes it makes another version. */
    private record Version(UUID episodeId, UUID version, String zone) {
        static Version of(ResultSet row) throws SQLException {
            return new Version(
                    row.getObject("episode_id", UUID.class),
                    row.getObject("version", UUID.class),
                    row.getString("time_zone"));
        }
    }

    /** A row of which no more is read than which content it has. */
    private record Seen(Version version, String program, UUID siteId) {}

    private List<Kept> shown(Sight sight, Which which) {
        var seen = selected("w.episode_id, w.version, g.name as program, g.site_id, s.time_zone", sight, which)
                .query((row, number) ->
                        new Seen(Version.of(row), row.getString("program"), row.getObject("site_id", UUID.class)))
                .list();
        var contents = contents(sight, seen.stream().map(Seen::version).toList());
        return seen.stream()
                .flatMap(one -> Optional.ofNullable(contents.get(one.version().episodeId()))
                        .map(row -> new Kept(row, one.program(), one.siteId()))
                        .stream())
                .toList();
    }

    /** By the episode; of those only that are not known the content is read, as it is by then. */
    private Map<UUID, CaseloadRow> contents(Sight sight, List<Version> versions) {
        var found = new HashMap<UUID, CaseloadRow>();
        known.getAllPresent(versions).forEach((version, row) -> found.put(version.episodeId(), row));
        var unknown = versions.stream()
                .map(Version::episodeId)
                .filter(episode -> !found.containsKey(episode))
                .toArray(UUID[]::new);
        if (unknown.length == 0) return found;
        var which = new Which("w.episode_id = any(:episodes)", Map.of("episodes", unknown));
        selected("w.*, s.time_zone", sight, which).query(row -> {
            var content = RowCells.row(row);
            known.put(Version.of(row), content);
            found.put(content.place().episodeId(), content);
        });
        return found;
    }

    /** Cut among those rows that are asked for, where there are very many. */
    private StatementSpec selected(String columns, Sight sight, Which which) {
        return jdbc.sql("select " + columns + " from caseload.row w join programs.program g on g.id = w.program_id"
                        + " join programs.site s on s.id = g.site_id where "
                        + sight.people().on("w.person_id") + " and "
                        + sight.labels().on("w") + " and "
                        + which.condition() + " order by w.started_on, w.episode_id limit " + Caseloads.MOST)
                .params(sight.people().parameters())
                .params(sight.labels().parameters())
                .params(which.parameters());
    }
}

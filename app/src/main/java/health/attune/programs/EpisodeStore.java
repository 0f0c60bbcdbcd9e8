package health.attune.programs;

import health.attune.access.Visible;
import health.attune.access.labels.Labels;
import health.attune.database.clocks.TransactionTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EpisodeStore {
    private final JdbcClient jdbc;

    EpisodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return TransactionTime.now(jdbc);
    }

    /** False when the person has an open episode in that program already. */
    /** Kept from changing until the transaction ends. */
    boolean isAlive(UUID personId) {
        return jdbc.sql("select died_on is null from people.person where id = ? for share")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    boolean insert(Episode episode, UUID relationshipId) {
        return jdbc.sql("""
                insert into programs.episode (id, person_id, program_id, relationship_id, status, started_on)
                values (:id, :person, :program, :relationship, :status, :startedOn)
                on conflict (person_id, program_id) where ended_on is null do nothing
                """)
                        .param("id", episode.id())
                        .param("person", episode.personId())
                        .param("program", episode.programId())
                        .param("relationship", relationshipId)
                        .param("status", episode.status().word())
                        .param("startedOn", episode.startedOn())
                        .update()
                == 1;
    }

    void update(Episode episode) {
        var reason = episode.endReason();
        jdbc.sql("""
                update programs.episode set status = :status, ended_on = :endedOn, end_reason = :reason,
                    version = version + 1
                where id = :id
                """)
                .param("id", episode.id())
                .param("status", episode.status().word())
                .param("endedOn", episode.endedOn())
                .param("reason", reason == null ? null : reason.word())
                .update();
    }

    /** Open again, with that relationship; false when another one was opened in the program meanwhile. */
    boolean reopen(Episode episode, UUID relationshipId) {
        return jdbc.sql("""
                update programs.episode e set status = :status, ended_on = null, end_reason = null,
                    relationship_id = :relationship, version = version + 1
                where e.id = :id and not exists (select 1 from programs.episode o where o.id <> e.id
                    and o.person_id = e.person_id and o.program_id = e.program_id and o.ended_on is null)
                """)
                        .param("status", episode.status().word())
                        .param("relationship", relationshipId)
                        .param("id", episode.id())
                        .update()
                == 1;
    }

    /** When it ended, for three days from then on: long enough for a weekend, too short to rewrite history. */
    Optional<Instant> endedLately(UUID episodeId) {
        return jdbc.sql("""
                select r.ends_at from programs.episode e join access.relationship r on r.id = e.relationship_id
                where e.id = ? and e.ended_on is not null and r.ends_at > now() - interval '3 days'
                """)
                .param(episodeId)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    void insertStep(UUID id, Episode episode, @Nullable UUID by) {
        var reason = episode.endReason();
        jdbc.sql("""
                insert into programs.episode_step (id, episode_id, status, reason, at, by)
                values (:id, :episode, :status, :reason, now(), :by)
                """)
                .param("id", id)
                .param("episode", episode.id())
                .param("status", episode.status().word())
                .param("reason", reason == null ? null : reason.word())
                .param("by", by)
                .update();
    }

    /** The episode, kept from changing until the transaction ends. */
    Optional<Episode> locked(UUID id) {
        return jdbc.sql("select * from programs.episode where id = :id for no key update")
                .param("id", id)
                .query((row, number) -> episode(row))
                .optional();
    }

    Optional<Episode> find(UUID id) {
        return jdbc.sql("select * from programs.episode where id = :id")
                .param("id", id)
                .query((row, number) -> episode(row))
                .optional();
    }

    /** Open ones first, each group the newest first. */
    List<Episode> of(UUID personId) {
        return jdbc.sql("""
                select * from programs.episode where person_id = :person
                order by (ended_on is null) desc, started_on desc, id desc
                """)
                .param("person", personId)
                .query((row, number) -> episode(row))
                .list();
    }

    /**
     * Active ones first, then open ones, each group the newest first: the first tells whose the person is now.
     *
     * @param named whether a protected program's own name is told, by its site and its id
     */
    List<Episode.Told> told(UUID personId, BiPredicate<UUID, UUID> named) {
        return jdbc.sql("""
                select e.*, g.name, g.neutral_name, g.part2, g.site_id, s.time_zone
                from programs.episode e
                join programs.program g on g.id = e.program_id
                join programs.site s on s.id = g.site_id
                where e.person_id = :person
                order by (e.status = 'active') desc, (e.ended_on is null) desc, e.started_on desc, e.id desc
                """)
                .param("person", personId)
                .query((row, number) -> told(row, named))
                .list();
    }

    List<OpenEpisode> open(Collection<UUID> people) {
        return jdbc.sql("""
                select e.*, g.part2, g.site_id, s.time_zone from programs.episode e
                join programs.program g on g.id = e.program_id join programs.site s on s.id = g.site_id
                where e.person_id = any(?) and e.ended_on is null
                """)
                .param(people.toArray(UUID[]::new))
                .query((row, number) -> {
                    var episode = episode(row);
                    var labels = row.getBoolean("part2") ? Labels.ofProgram(episode.programId()) : Labels.NONE;
                    return new OpenEpisode(
                            episode,
                            labels,
                            row.getObject("site_id", UUID.class),
                            ZoneId.of(row.getString("time_zone")));
                })
                .list();
    }

    private static Episode.Told told(ResultSet row, BiPredicate<UUID, UUID> named) throws SQLException {
        var episode = episode(row);
        boolean openly =
                !row.getBoolean("part2") || named.test(row.getObject("site_id", UUID.class), episode.programId());
        return new Episode.Told(
                episode, row.getString(openly ? "name" : "neutral_name"), ZoneId.of(row.getString("time_zone")));
    }

    Map<UUID, Episode> newestOf(Collection<UUID> personIds, Visible visible) {
        var newest = new HashMap<UUID, Episode>();
        jdbc.sql("select distinct on (e.person_id) e.* from programs.episode e"
                        + " where e.person_id = any(:people) and e.ended_on is null and " + visible.on("e.person_id")
                        + " order by e.person_id, e.started_on desc, e.id desc")
                .param("people", personIds.toArray(UUID[]::new))
                .params(visible.parameters())
                .query((row, number) -> episode(row))
                .list()
                .forEach(episode -> newest.put(episode.personId(), episode));
        return newest;
    }

    /** Of each person the earliest start of an open episode; where none is open, the start of the one ended last. */
    Map<UUID, Instant> presentCareBegan(Collection<UUID> people) {
        var began = new HashMap<UUID, Instant>();
        jdbc.sql("""
                select distinct on (e.person_id) e.person_id,
                    e.started_on::timestamp at time zone s.time_zone as began
                from programs.episode e
                join programs.program p on p.id = e.program_id join programs.site s on s.id = p.site_id
                where e.person_id = any(?) and e.status <> 'cancelled'
                order by e.person_id, e.ended_on desc nulls first, e.started_on
                """).param(people.toArray(UUID[]::new)).query(row -> {
            began.put(
                    row.getObject("person_id", UUID.class),
                    row.getTimestamp("began").toInstant());
        });
        return began;
    }

    /** Whether the program serves somebody, or ever did. */
    boolean hasAny(UUID programId) {
        return jdbc.sql("select exists (select 1 from programs.episode where program_id = ?)")
                .param(programId)
                .query(Boolean.class)
                .single();
    }

    UUID relationshipOf(UUID episodeId) {
        return jdbc.sql("select relationship_id from programs.episode where id = :id")
                .param("id", episodeId)
                .query(UUID.class)
                .single();
    }

    private static Episode episode(ResultSet row) throws SQLException {
        return new Episode(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("program_id", UUID.class),
                Episode.Status.ofWord(row.getString("status")),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                Episode.EndReason.ofWord(row.getString("end_reason")).orElse(null),
                row.getInt("version"));
    }
}

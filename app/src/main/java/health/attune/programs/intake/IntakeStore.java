package health.attune.programs.intake;

import health.attune.database.Bulk;
import health.attune.database.Ids;
import health.attune.programs.Intake;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places and episodes, many at once. */
@Component
public class IntakeStore {
    /** The reason that an episode's first step gives when an intake began it. */
    private static final String TAKEN_IN = "intake";

    private final Bulk bulk;
    private final JdbcClient jdbc;

    IntakeStore(Bulk bulk, JdbcClient jdbc) {
        this.bulk = bulk;
        this.jdbc = jdbc;
    }

    /** An episode about to begin. */
    public record NewEpisode(
            UUID id, UUID personId, @Nullable UUID relationshipId, LocalDate startedOn) {}

    /** An episode that is over. */
    public record EndedEpisode(UUID id, UUID personId, LocalDate endedOn) {}

    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('programs.intake', 0))::text")
                .query(String.class)
                .single();
    }

    public Optional<Intake.Place> find(Intake.Names names) {
        return jdbc.sql("""
                select p.id, s.id, s.time_zone from programs.organization o
                join programs.site s on s.organization_id = o.id and s.name = :site
                join programs.program p on p.site_id = s.id and p.name = :program
                where o.name = :organization order by o.id limit 1
                """)
                .paramSource(names)
                .query((row, number) -> new Intake.Place(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), ZoneId.of(row.getString(3))))
                .optional();
    }

    public Optional<UUID> organization(String name) {
        return jdbc.sql("select id from programs.organization where name = ? order by id limit 1")
                .param(name)
                .query(UUID.class)
                .optional();
    }

    public Optional<UUID> site(UUID organizationId, String name) {
        return jdbc.sql("select id from programs.site where organization_id = ? and name = ?")
                .params(organizationId, name)
                .query(UUID.class)
                .optional();
    }

    /** The open episode of each of the people who has one in that program. */
    public Map<UUID, UUID> open(UUID programId, Collection<UUID> people) {
        var open = new HashMap<UUID, UUID>();
        jdbc.sql("select person_id, id from programs.episode"
                        + " where program_id = ? and person_id = any(?) and ended_on is null")
                .params(programId, people.toArray(UUID[]::new))
                .query(row -> {
                    open.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return open;
    }

    /** The episodes of each of the people in that program that have ended, the oldest first; not those of a mistake. */
    public Map<UUID, List<EndedEpisode>> ended(UUID programId, Collection<UUID> people) {
        return jdbc.sql("""
                select id, person_id, ended_on from programs.episode
                where program_id = ? and person_id = any(?) and ended_on is not null and status <> 'cancelled'
                order by ended_on, id
                """).params(programId, people.toArray(UUID[]::new)).query(EndedEpisode.class).list().stream()
                .collect(Collectors.groupingBy(EndedEpisode::personId));
    }

    /** Moves the beginning of episodes to that day, where an intake began them later. */
    public void beginEarlier(Map<UUID, UUID> episodes, Map<UUID, LocalDate> since) {
        var people = List.copyOf(episodes.keySet());
        jdbc.sql("""
                update programs.episode e set started_on = s.day
                from unnest(cast(:ids as uuid[]), cast(:days as date[])) as s (id, day)
                where e.id = s.id and e.started_on > s.day and exists (
                    select 1 from programs.episode_step t where t.episode_id = e.id and t.reason = :reason)
                """)
                .param("ids", people.stream().map(episodes::get).toArray(UUID[]::new))
                .param(
                        "days",
                        people.stream()
                                .map(person -> String.valueOf(since.get(person)))
                                .toArray(String[]::new))
                .param("reason", TAKEN_IN)
                .update();
    }

    public void insert(UUID programId, Collection<NewEpisode> episodes, UUID by, Instant at) {
        bulk.into(
                "programs.episode (id, person_id, program_id, relationship_id, status, started_on)",
                episodes,
                episode -> new @Nullable Object[] {
                    episode.id(), episode.personId(), programId, episode.relationshipId(), "active", episode.startedOn()
                });
        bulk.into("programs.episode_step (id, episode_id, status, reason, at, by)", episodes, episode ->
                new Object[] {Ids.next(), episode.id(), "active", TAKEN_IN, at, by});
    }
}

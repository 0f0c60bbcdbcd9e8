package health.attune.relapseplans;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.relapseplans.RelapsePlan.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PlanStore {
    private static final String SHOWN = """
            select p.*, a.name as writer, a.kind = 'person' as by_person
            from relapseplans.plan p join access.account a on a.id = p.written_by where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every version of all of the person's plans, the newest first; of each episode the first one stands. */
    List<RelapsePlan> versions(UUID personId, Cleared cleared) {
        return jdbc.sql(SHOWN + "p.person_id = :person and " + cleared.on("p")
                        + " order by p.written_at desc, p.id desc")
                .param("person", personId)
                .params(cleared.parameters())
                .query(PlanStore::plan)
                .list();
    }

    boolean hasOne(UUID personId) {
        return jdbc.sql("select exists (select 1 from relapseplans.plan where person_id = ?)")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    Optional<RelapsePlan> find(UUID episodeId, UUID planId) {
        return jdbc.sql(SHOWN + "p.episode_id = ? and p.id = ?")
                .params(episodeId, planId)
                .query(PlanStore::plan)
                .optional();
    }

    /** The last day of the monthly contacts, by episode, as the plan that stands says. */
    Map<UUID, LocalDate> contactsUntil(Collection<UUID> episodeIds) {
        var found = new HashMap<UUID, LocalDate>();
        jdbc.sql("""
                select p.episode_id, p.contacts_until from relapseplans.plan p
                where p.episode_id = any(?)
                  and not exists (select 1 from relapseplans.plan n where n.follows = p.id)
                """).param(episodeIds.toArray(UUID[]::new)).query(row -> {
            found.put(row.getObject("episode_id", UUID.class), row.getObject("contacts_until", LocalDate.class));
        });
        return found;
    }

    /** False where another version follows the same one, or one of that id is there. */
    boolean insert(UUID personId, RelapsePlans.Version version, UUID by) {
        var written = jdbc.sql("""
                insert into relapseplans.plan (id, episode_id, person_id, follows, signs, helps, supports, calls,
                    checkins, contacts_until, written_at, written_by)
                select :id, :episode, :person, :follows, :signs, :helps, :supports, :calls, :checkins, :until, :now, :by
                where cast(:follows as uuid) is null
                    or exists (select 1 from relapseplans.plan f where f.id = :follows and f.episode_id = :episode)
                on conflict do nothing
                """)
                .param("id", version.id())
                .param("episode", version.episodeId())
                .param("person", personId)
                .param("follows", version.follows())
                .param("until", version.contactsUntil())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by);
        for (var part : Part.values())
            written = written.param(part.word(), version.parts().get(part));
        return written.update() == 1;
    }

    private static RelapsePlan plan(ResultSet row, int number) throws SQLException {
        var parts = new EnumMap<Part, String>(Part.class);
        for (var part : Part.values()) {
            var text = row.getString(part.word());
            if (text != null) parts.put(part, text);
        }
        return new RelapsePlan(
                row.getObject("id", UUID.class),
                row.getObject("episode_id", UUID.class),
                parts,
                row.getObject("contacts_until", LocalDate.class),
                Labels.of(row.getArray("labels")),
                row.getTimestamp("written_at").toInstant(),
                row.getString("writer"),
                row.getBoolean("by_person"));
    }
}

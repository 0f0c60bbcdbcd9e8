package health.attune.safetyplans;

import health.attune.access.Visible;
import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.safetyplans.SafetyPlan.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SafetyPlanStore {
    private static final String SHOWN = """
            select s.*, a.name as writer, a.kind = 'person' as by_person
            from safetyplans.plan s join access.account a on a.id = s.written_by where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SafetyPlanStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest that is cleared and that nothing follows. */
    Optional<SafetyPlan> standing(UUID personId, Cleared cleared) {
        return jdbc.sql(SHOWN + """
                s.person_id = :person
                and not exists (select 1 from safetyplans.plan n where n.follows = s.id)
                and\s""" + cleared.on("s") + " order by s.written_at desc, s.id desc limit 1")
                .param("person", personId)
                .params(cleared.parameters())
                .query(SafetyPlanStore::plan)
                .optional();
    }

    Set<UUID> having(Collection<UUID> people, Visible seen, Cleared cleared) {
        return jdbc.sql("select distinct s.person_id from safetyplans.plan s where s.person_id = any(:people) and ("
                        + seen.on("s.person_id") + ") and " + cleared.on("s"))
                .param("people", people.toArray(UUID[]::new))
                .params(seen.parameters())
                .params(cleared.parameters())
                .query(UUID.class)
                .set();
    }

    List<SafetyPlan> versions(UUID personId, Cleared cleared) {
        return jdbc.sql(SHOWN + "s.person_id = :person and " + cleared.on("s")
                        + " order by s.written_at desc, s.id desc")
                .param("person", personId)
                .params(cleared.parameters())
                .query(SafetyPlanStore::plan)
                .list();
    }

    boolean exists(UUID personId, UUID planId) {
        return jdbc.sql("select 1 from safetyplans.plan where person_id = ? and id = ?")
                .params(personId, planId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** False where another version follows the same one, or one of that id is there. */
    boolean insert(UUID personId, SafetyPlans.Version version, UUID by) {
        var written = jdbc.sql("""
                insert into safetyplans.plan (id, person_id, follows, worth, signs, myself, company, asking,
                    professionals, surroundings, written_at, written_by)
                select :id, :person, :follows, :worth, :signs, :myself, :company, :asking, :professionals,
                    :surroundings, :now, :by
                where cast(:follows as uuid) is null
                    or exists (select 1 from safetyplans.plan f where f.id = :follows and f.person_id = :person)
                on conflict do nothing
                """)
                .param("id", version.id())
                .param("person", personId)
                .param("follows", version.follows())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by);
        for (var part : Part.values()) written = written.param(part.word(), text(version.parts(), part));
        return written.update() == 1;
    }

    private static @Nullable String text(Map<Part, String> parts, Part part) {
        var text = parts.getOrDefault(part, "");
        return text.isBlank() ? null : text;
    }

    private static SafetyPlan plan(ResultSet row, int number) throws SQLException {
        var parts = new EnumMap<Part, String>(Part.class);
        for (var part : Part.values()) {
            var text = row.getString(part.word());
            if (text != null) parts.put(part, text);
        }
        return new SafetyPlan(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                parts,
                Labels.of(row.getArray("labels")),
                row.getTimestamp("written_at").toInstant(),
                row.getString("writer"),
                row.getBoolean("by_person"));
    }
}

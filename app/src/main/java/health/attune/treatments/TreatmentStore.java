package health.attune.treatments;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.treatments.Treatment.Facts;
import health.attune.treatments.Treatment.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TreatmentStore {
    private static final String VERSIONS = """
            select v.*, t.person_id, t.labels, a.name as writer
            from treatments.treatment t join treatments.version v on v.treatment_id = t.id
            join access.account a on a.id = v.written_by where\s""";

    /** Of one treatment the newest version first: each follows the one before it. */
    private static final String IN_ORDER = " order by t.id, v.written_at desc, v.id desc";

    private final JdbcClient jdbc;

    TreatmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Treatment> of(UUID personId, Cleared cleared) {
        return together(jdbc.sql(VERSIONS + "t.person_id = :person and " + cleared.on("t") + IN_ORDER)
                .param("person", personId)
                .params(cleared.parameters())
                .query(TreatmentStore::line)
                .list());
    }

    Optional<Treatment> find(UUID personId, UUID id) {
        return together(jdbc.sql(VERSIONS + "t.person_id = ? and t.id = ?" + IN_ORDER)
                        .params(personId, id)
                        .query(TreatmentStore::line)
                        .list())
                .stream()
                .findFirst();
    }

    /** False where one of that id is there already. */
    boolean insert(UUID id, UUID personId, UUID by) {
        return jdbc.sql("insert into treatments.treatment (id, person_id, recorded_by) values (?, ?, ?)"
                                + " on conflict (id) do nothing")
                        .params(id, personId, by)
                        .update()
                == 1;
    }

    /**
     * What is written.
     *
     * @param id of the new version
     * @param follows the version that its writer had before them; null for the first
     */
    record Written(UUID id, @Nullable UUID follows, Facts facts, boolean isWithdrawn) {
        boolean isThe(Version version) {
            return id.equals(version.id()) && facts.equals(version.facts()) && isWithdrawn == version.isWithdrawn();
        }
    }

    /** False where another version follows the same one, or one of that id is there. */
    boolean write(UUID treatmentId, Written written, UUID by) {
        var facts = written.facts();
        return jdbc.sql("""
                insert into treatments.version (id, treatment_id, follows, kind, name, dose, started_on, ended_on,
                    ending, is_withdrawn, written_by)
                values (:id, :treatment, :follows, :kind, :name, :dose, :started, :ended, :ending, :withdrawn, :by)
                on conflict do nothing
                """)
                        .param("id", written.id())
                        .param("treatment", treatmentId)
                        .param("follows", written.follows())
                        .param("kind", facts.kind())
                        .param("name", facts.name())
                        .param("dose", facts.dose())
                        .param("started", facts.startedOn())
                        .param("ended", facts.endedOn())
                        .param("ending", facts.ending())
                        .param("withdrawn", written.isWithdrawn())
                        .param("by", by)
                        .update()
                == 1;
    }

    private record Line(UUID treatmentId, UUID personId, Labels labels, Version version) {}

    private static List<Treatment> together(List<Line> lines) {
        Map<UUID, List<Line>> byTreatment = new LinkedHashMap<>();
        for (var line : lines)
            byTreatment
                    .computeIfAbsent(line.treatmentId(), unseen -> new ArrayList<>())
                    .add(line);
        return byTreatment.values().stream()
                .map(own -> new Treatment(
                        own.getFirst().treatmentId(),
                        own.getFirst().personId(),
                        own.stream().map(Line::version).toList(),
                        own.getFirst().labels()))
                .toList();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var facts = new Facts(
                row.getString("kind"),
                row.getString("name"),
                row.getString("dose"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ending"));
        var version = new Version(
                row.getObject("id", UUID.class),
                facts,
                row.getBoolean("is_withdrawn"),
                row.getString("writer"),
                row.getTimestamp("written_at").toInstant());
        return new Line(
                row.getObject("treatment_id", UUID.class),
                row.getObject("person_id", UUID.class),
                Labels.of(row.getArray("labels")),
                version);
    }
}

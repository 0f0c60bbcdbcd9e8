package health.attune.imports.runs;

import health.attune.access.Administration.Reach;
import health.attune.imports.RunReport;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The runs and how far they came. */
@Component
public class RunStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WITHIN = "(? or organization_id = any(?))";

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param organization the name of the one that the file is for; it may not be there yet */
    void insert(RunReport report, String organization) {
        var origin = report.origin();
        jdbc.sql("""
                insert into imports.run (id, file_name, file_digest, mapping, source, way, started_by, started_at,
                    seen_at, state, report, organization_id)
                values (:id, :file, :digest, :mapping, :source, :way, :by, :at, :at, 'running', cast(:report as jsonb),
                    (select o.id from programs.organization o where o.name = :organization order by o.id limit 1))
                """)
                .param("id", report.id())
                .param("file", origin.file())
                .param("digest", origin.digest())
                .param("mapping", origin.mapping())
                .param("source", origin.source())
                .param("way", origin.way().word())
                .param("by", origin.startedBy())
                .param("at", Timestamp.from(report.startedAt()))
                .param("report", JSON.writeValueAsString(report))
                .param("organization", organization)
                .update();
    }

    void update(RunReport report, String organization) {
        jdbc.sql("""
                update imports.run set state = :state, file_digest = :digest, seen_at = :now,
                    ended_at = case when :running then null else cast(:now as timestamptz) end,
                    report = cast(:report as jsonb), organization_id = coalesce(organization_id,
                        (select o.id from programs.organization o where o.name = :organization order by o.id limit 1))
                where id = :id
                """)
                .param("id", report.id())
                .param("state", report.state().word())
                .param("digest", report.origin().digest())
                .param("now", Timestamp.from(report.seenAt()))
                .param("running", report.state() == RunReport.State.RUNNING)
                .param("report", JSON.writeValueAsString(report))
                .param("organization", organization)
                .update();
    }

    /** Those of the organizations, the newest first. */
    public List<RunReport> newest(Reach reach, int most) {
        return jdbc.sql("select report::text from imports.run where " + WITHIN
                        + " order by started_at desc, id limit ?")
                .params(reach.everywhere(), reach.organizations().toArray(UUID[]::new), most)
                .query((row, number) -> report(row.getString(1)))
                .list();
    }

    public Optional<RunReport> find(Reach reach, UUID id) {
        return jdbc.sql("select report::text from imports.run where " + WITHIN + " and id = ?")
                .params(reach.everywhere(), reach.organizations().toArray(UUID[]::new), id)
                .query((row, number) -> report(row.getString(1)))
                .optional();
    }

    private static RunReport report(@Nullable String json) {
        return JSON.readValue(String.valueOf(json), RunReport.class);
    }
}

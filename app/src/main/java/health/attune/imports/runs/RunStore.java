package health.attune.imports.runs;

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

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RunReport report) {
        var origin = report.origin();
        jdbc.sql("""
                insert into imports.run (id, file_name, file_digest, mapping, source, way, started_by, started_at,
                    seen_at, state, report)
                values (:id, :file, :digest, :mapping, :source, :way, :by, :at, :at, 'running', cast(:report as jsonb))
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
                .update();
    }

    void update(RunReport report) {
        jdbc.sql("""
                update imports.run set state = :state, file_digest = :digest, seen_at = :now,
                    ended_at = case when :running then null else cast(:now as timestamptz) end,
                    report = cast(:report as jsonb)
                where id = :id
                """)
                .param("id", report.id())
                .param("state", report.state().word())
                .param("digest", report.origin().digest())
                .param("now", Timestamp.from(report.seenAt()))
                .param("running", report.state() == RunReport.State.RUNNING)
                .param("report", JSON.writeValueAsString(report))
                .update();
    }

    /** The newest first. */
    public List<RunReport> newest(int most) {
        return jdbc.sql("select report::text from imports.run order by started_at desc, id limit ?")
                .param(most)
                .query((row, number) -> report(row.getString(1)))
                .list();
    }

    public Optional<RunReport> find(UUID id) {
        return jdbc.sql("select report::text from imports.run where id = ?")
                .param(id)
                .query((row, number) -> report(row.getString(1)))
                .optional();
    }

    private static RunReport report(@Nullable String json) {
        return JSON.readValue(String.valueOf(json), RunReport.class);
    }
}

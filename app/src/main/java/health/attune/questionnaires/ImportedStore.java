package health.attune.questionnaires;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ImportedStore {
    private static final String BROUGHT = """
            select i.id, i.organization_id, i.instrument_id, i.version, i.questionnaire, i.scores,
                r.decided_by, r.decided_on, r.basis, r.document, r.commercial
            from questionnaires.imported i join questionnaires.licence_record r on r.id = i.record_id
            where\s""";
    private final JdbcClient jdbc;

    ImportedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of each instrument that the organization brought. */
    /** The newest version of each. */
    List<UUID> of(UUID organizationId) {
        return jdbc.sql("""
                select i.id from questionnaires.imported i
                where i.organization_id = :organization and not exists (
                    select from questionnaires.imported later
                    where later.instrument_id = i.instrument_id and later.id > i.id)
                order by i.instrument_id
                """)
                .param("organization", organizationId)
                .query(UUID.class)
                .list();
    }

    /** The newest version. */
    Optional<UUID> find(String instrumentId) {
        return jdbc.sql("select id from questionnaires.imported where instrument_id = ? order by id desc limit 1")
                .param(instrumentId)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> find(String instrumentId, String version) {
        return jdbc.sql("select id from questionnaires.imported where instrument_id = ? and version = ?")
                .params(instrumentId, version)
                .query(UUID.class)
                .optional();
    }

    /** The newest version, where that organization brought it. */
    Optional<UUID> find(String instrumentId, UUID organizationId) {
        return jdbc.sql("select id from questionnaires.imported"
                        + " where instrument_id = ? and organization_id = ? order by id desc limit 1")
                .params(instrumentId, organizationId)
                .query(UUID.class)
                .optional();
    }

    ImportedText text(UUID id) {
        return jdbc.sql(BROUGHT + "i.id = ?")
                .param(id)
                .query(ImportedStore::text)
                .single();
    }

    /** False where that version was brought before. */
    boolean insert(ImportedText text, UUID recordId, UUID by) {
        return jdbc.sql("""
                insert into questionnaires.imported (id, organization_id, instrument_id, version, questionnaire, scores,
                    record_id, imported_by)
                values (:id, :organization, :instrument, :version, :questionnaire, :scores, :record, :by)
                on conflict (instrument_id, version) do nothing
                """)
                        .param("id", text.id())
                        .param("organization", text.organizationId())
                        .param("instrument", text.instrumentId())
                        .param("version", text.version())
                        .param("questionnaire", text.questionnaire())
                        .param("scores", text.scores())
                        .param("record", recordId)
                        .param("by", by)
                        .update()
                == 1;
    }

    private static ImportedText text(ResultSet row, int number) throws SQLException {
        return new ImportedText(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("instrument_id"),
                row.getString("version"),
                row.getString("questionnaire"),
                row.getString("scores"),
                LicenceStore.terms(row));
    }
}

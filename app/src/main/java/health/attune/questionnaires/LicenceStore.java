package health.attune.questionnaires;

import health.attune.instruments.licences.LicenceRecord;
import health.attune.questionnaires.Questionnaires.LicenceFiling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LicenceStore {
    private static final String FILED = """
            select r.id, r.organization_id, r.instrument_id, r.decided_by, r.decided_on, r.basis, r.document,
                r.commercial, r.commercial or o.commercial as counts_as_commercial, r.is_demo, r.filed_at,
                w.withdrawn_at, w.reason
            from questionnaires.licence_record r
            join programs.organization o on o.id = r.organization_id
            left join questionnaires.licence_withdrawal w on w.record_id = r.id
            where\s""";
    private final JdbcClient jdbc;

    LicenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that an organization ever filed, the newest first. */
    List<FiledLicence> filedBy(UUID organizationId) {
        return jdbc.sql(FILED + "r.organization_id = :organization order by r.filed_at desc, r.id desc")
                .param("organization", organizationId)
                .query(LicenceStore::filed)
                .list();
    }

    Optional<FiledLicence> find(UUID recordId) {
        return jdbc.sql(FILED + "r.id = :id")
                .param("id", recordId)
                .query(LicenceStore::filed)
                .optional();
    }

    /** The newest record of that instrument that counts for the organization of the site. */
    Optional<FiledLicence> inForceAt(UUID siteId, String instrumentId) {
        return jdbc.sql(FILED + """
                r.organization_id = (select organization_id from programs.site where id = :site)
                and r.instrument_id = :instrument and w.record_id is null
                order by r.filed_at desc, r.id desc limit 1
                """)
                .param("site", siteId)
                .param("instrument", instrumentId)
                .query(LicenceStore::filed)
                .optional();
    }

    /** The newest record that counts, of each instrument and each of the organizations. */
    InForce inForce(Collection<UUID> organizationIds) {
        var found = new HashMap<UUID, Map<String, FiledLicence>>();
        jdbc.sql(FILED + """
                r.organization_id = any(:organizations) and w.record_id is null order by r.filed_at, r.id
                """)
                .param("organizations", organizationIds.toArray(UUID[]::new))
                .query(LicenceStore::filed)
                .list()
                .forEach(filed -> found.computeIfAbsent(filed.organizationId(), id -> new HashMap<>())
                        .put(filed.instrumentId(), filed));
        return new InForce(found);
    }

    /** By organization and instrument. */
    record InForce(Map<UUID, Map<String, FiledLicence>> filed) {

        @Nullable
        FiledLicence of(UUID organizationId, String instrumentId) {
            return filed.getOrDefault(organizationId, Map.of()).get(instrumentId);
        }
    }

    void insert(UUID id, UUID organizationId, LicenceFiling filing, @Nullable UUID by) {
        jdbc.sql("""
                insert into questionnaires.licence_record (id, organization_id, instrument_id, decided_by, decided_on,
                    basis, document, commercial, filed_by)
                values (:id, :organization, :instrument, :decidedBy, :decidedOn, :basis, :document, :commercial, :by)
                """)
                .param("id", id)
                .param("organization", organizationId)
                .param("instrument", filing.instrumentId())
                .param("decidedBy", filing.terms().who())
                .param("decidedOn", filing.terms().when())
                .param("basis", filing.terms().basis())
                .param("document", filing.terms().document())
                .param("commercial", filing.terms().commercialUse())
                .param("by", by)
                .update();
    }

    void withdraw(UUID recordId, String reason, UUID by) {
        jdbc.sql("""
                insert into questionnaires.licence_withdrawal (record_id, reason, withdrawn_by)
                values (:id, :reason, :by) on conflict (record_id) do nothing
                """)
                .param("id", recordId)
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    private static FiledLicence filed(ResultSet row, int number) throws SQLException {
        var withdrawn = row.getTimestamp("withdrawn_at");
        return new FiledLicence(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("instrument_id"),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("basis"),
                row.getString("document"),
                row.getBoolean("commercial"),
                row.getBoolean("counts_as_commercial"),
                row.getBoolean("is_demo"),
                row.getTimestamp("filed_at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("reason"));
    }

    /** The grounds, of a row that has the columns of a licence record. */
    static LicenceRecord terms(ResultSet row) throws SQLException {
        return new LicenceRecord(
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("basis"),
                row.getString("document"),
                row.getBoolean("commercial"));
    }
}

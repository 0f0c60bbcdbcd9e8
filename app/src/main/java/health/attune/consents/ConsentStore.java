package health.attune.consents;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.database.clocks.TransactionTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ConsentStore {
    private static final String SHOWN = """
            select c.*, o.name as origin, r.name as recipient, c.revoked_at is null
                and coalesce(c.expires_on >= (now() at time zone s.time_zone)::date, true) as in_force
            from consents.consent c
            join programs.program o on o.id = c.origin_id
            join programs.site s on s.id = o.site_id
            left join programs.program r on r.id = c.recipient_id
            where\s""";
    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return TransactionTime.now(jdbc);
    }

    List<Consent> of(UUID personId, Cleared cleared) {
        return jdbc.sql(SHOWN + "c.person_id = :person and " + cleared.on("c")
                        + " order by in_force desc, c.signed_on desc, c.id desc")
                .param("person", personId)
                .params(cleared.parameters())
                .query(ConsentStore::consent)
                .list();
    }

    /** The programs under Part 2 that serve the person, or did. */
    List<Consent.Named> origins(UUID personId) {
        return jdbc.sql("""
                select distinct g.id, g.name from programs.episode e join programs.program g on g.id = e.program_id
                where e.person_id = ? and g.part2 order by g.name, g.id
                """).param(personId).query(Consent.Named.class).list();
    }

    /** The programs that serve the person, a protected one by its neutral name. */
    List<Consent.Named> serving(UUID personId) {
        return jdbc.sql("""
                select distinct g.id, case when g.part2 then g.neutral_name else g.name end as name
                from programs.episode e join programs.program g on g.id = e.program_id
                where e.person_id = ? and e.ended_on is null
                order by name, g.id
                """).param(personId).query(Consent.Named.class).list();
    }

    /** False where one of that id is there already. */
    boolean insert(UUID personId, Consent.Signed signed, UUID clearanceId, UUID by) {
        return jdbc.sql("""
                insert into consents.consent (id, person_id, origin_id, recipient_id, purpose, signed_on, signed_by,
                    expires_on, statement, recorded_by, recorded_at, clearance_id, labels)
                values (:id, :person, :origin, :recipient, :purpose, :signedOn, :signedBy, :expires, :statement, :by,
                    now(), :clearance, access.labels_of(array[cast(:origin as uuid)]))
                on conflict do nothing
                """)
                        .param("id", signed.id())
                        .param("person", personId)
                        .param("origin", signed.originId())
                        .param("recipient", signed.recipientId())
                        .param("purpose", signed.purpose())
                        .param("signedOn", signed.signature().on())
                        .param("signedBy", signed.signature().by())
                        .param("expires", signed.expiresOn())
                        .param("statement", signed.signature().statement())
                        .param("by", by)
                        .param("clearance", clearanceId)
                        .update()
                == 1;
    }

    /** What it opened, and what it carries. */
    record Opened(UUID clearanceId, Labels labels) {}

    Optional<Opened> opened(UUID personId, UUID consentId) {
        return jdbc.sql("select clearance_id, labels from consents.consent where person_id = ? and id = ?")
                .params(personId, consentId)
                .query((row, number) -> new Opened(row.getObject(1, UUID.class), Labels.of(row.getArray(2))))
                .optional();
    }

    void revoke(UUID consentId, UUID by) {
        jdbc.sql("update consents.consent set revoked_at = now(), revoked_by = ? where id = ? and revoked_at is null")
                .params(by, consentId)
                .update();
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        var revoked = row.getTimestamp("revoked_at");
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Consent.Named(row.getObject("origin_id", UUID.class), row.getString("origin")),
                recipient(row),
                row.getString("purpose"),
                new Consent.Signature(
                        row.getString("signed_by"),
                        row.getObject("signed_on", java.time.LocalDate.class),
                        row.getString("statement")),
                row.getObject("expires_on", java.time.LocalDate.class),
                row.getBoolean("in_force"),
                revoked == null ? null : revoked.toInstant());
    }

    private static Consent.@Nullable Named recipient(ResultSet row) throws SQLException {
        var id = row.getObject("recipient_id", UUID.class);
        return id == null ? null : new Consent.Named(id, row.getString("recipient"));
    }
}

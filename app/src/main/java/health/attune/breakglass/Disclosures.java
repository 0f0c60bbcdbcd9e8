package health.attune.breakglass;

import health.attune.access.Relationships;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a program under 42 CFR Part 2 wrote, in a medical emergency: open for as long as the record is, and written down
 * at once as 2.51(c) asks. For any other reason it stays closed, and nobody is told that it is there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Disclosures {
    /** The reason that is such an emergency, in which consent can't be obtained before. */
    static final String EMERGENCY = "medical-emergency";

    private final JdbcClient jdbc;
    private final Relationships relationships;

    Disclosures(JdbcClient jdbc, Relationships relationships) {
        this.jdbc = jdbc;
        this.relationships = relationships;
    }

    void begin(Opening opening) {
        if (!opening.reason().equals(EMERGENCY) || !isServedUnderPart2(opening.personId())) return;
        var scope = new Relationships.Scope(opening.personId(), null, opening.accountId(), null);
        var clearance = relationships.beginClearance(
                scope, Relationships.Basis.MEDICAL_EMERGENCY, opening.beganAt(), opening.endsAt());
        jdbc.sql("""
                insert into breakglass.disclosure
                    (opening_id, recipient, affiliation, discloser, nature, disclosed_at, clearance_id)
                select :opening, a.name, o.name, a.name, :nature, :at, :clearance
                from access.account a, programs.organization o where a.id = :account and o.id = :organization
                """)
                .param("opening", opening.id())
                .param("nature", opening.words())
                .param("at", Timestamp.from(opening.beganAt()))
                .param("clearance", clearance)
                .param("account", opening.accountId())
                .param("organization", opening.organizationId())
                .update();
    }

    private boolean isServedUnderPart2(UUID personId) {
        return jdbc.sql("select exists (select 1 from programs.episode e join programs.program g on g.id = e.program_id"
                        + " where e.person_id = ? and g.part2)")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    void end(UUID openingId) {
        jdbc.sql("select clearance_id from breakglass.disclosure where opening_id = ?")
                .param(openingId)
                .query(UUID.class)
                .optional()
                .ifPresent(relationships::endClearance);
    }

    Optional<Disclosure> of(UUID openingId) {
        return jdbc.sql("select recipient, affiliation, discloser, nature, disclosed_at as at"
                        + " from breakglass.disclosure where opening_id = ?")
                .param(openingId)
                .query(Disclosure.class)
                .optional();
    }
}

package health.attune.access;

import health.attune.audit.AuditEntry.Actor;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a member of staff, a person, the bearer of a pass to one check-in (a link or a tablet), or a job.
 *
 * @param id the account, the pass or the job
 * @param name how pages greet them
 * @param personId the person themself, or the person whose check-in the pass opens; null for staff and jobs
 * @param checkinId the one check-in that a pass opens; null for all others
 */
public record Principal(
        UUID id,
        Kind kind,
        String name,
        @Nullable UUID personId,
        @Nullable UUID checkinId) implements java.security.Principal, Serializable {

    /** The kinds of principal, as a route's policy names them. */
    public enum Kind {
        STAFF,
        PERSON,
        PASS,
        JOB
    }

    public static Principal staff(UUID accountId, String name) {
        return new Principal(accountId, Kind.STAFF, name, null, null);
    }

    public static Principal person(UUID accountId, String name, UUID personId) {
        return new Principal(accountId, Kind.PERSON, name, personId, null);
    }

    public static Principal pass(UUID passId, String name, UUID personId, UUID checkinId) {
        return new Principal(passId, Kind.PASS, name, personId, checkinId);
    }

    public static Principal job(UUID jobId, String name) {
        return new Principal(jobId, Kind.JOB, name, null, null);
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }

    /** Not so the bearer of a pass, and no job. */
    public boolean hasAccount() {
        return kind == Kind.STAFF || kind == Kind.PERSON;
    }

    /** As the audit trail writes it. */
    public Actor actor() {
        return new Actor(id, kind.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String getName() {
        return id.toString();
    }
}

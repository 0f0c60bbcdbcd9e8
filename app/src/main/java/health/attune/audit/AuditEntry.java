package health.attune.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing done, or refused.
 *
 * @param actorId the account, link or job that asked; null for a visitor
 * @param actorKind staff, person, pass or job
 * @param verb read, write, act, disclose, raise or submit
 * @param dataClass the letter of the class of data, A to O
 * @param personId whose data
 * @param organizationId whose arrangements, where nobody's record is meant
 * @param subject what of theirs, by name of the thing and never by its content
 * @param subjectId which one of these things, for an organization's
 * @param relation by which relation it was allowed; null where it was refused, and for whom a list showed
 * @param reason why access was taken that no relation gave, as a word of a list; null for all others
 */
public record AuditEntry(
        @Nullable UUID actorId,
        String actorKind,
        String verb,
        String dataClass,
        @Nullable UUID personId,
        @Nullable UUID organizationId,
        String subject,
        @Nullable UUID subjectId,
        @Nullable String relation,
        boolean allowed,
        @Nullable String reason) {

    /** Allowed or refused by the relation alone. */
    public AuditEntry(
            @Nullable UUID actorId,
            String actorKind,
            String verb,
            String dataClass,
            @Nullable UUID personId,
            @Nullable UUID organizationId,
            String subject,
            @Nullable UUID subjectId,
            @Nullable String relation,
            boolean allowed) {
        this(
                actorId,
                actorKind,
                verb,
                dataClass,
                personId,
                organizationId,
                subject,
                subjectId,
                relation,
                allowed,
                null);
    }

    /** About a person's data, or nobody's. */
    public AuditEntry(
            @Nullable UUID actorId,
            String actorKind,
            String verb,
            String dataClass,
            @Nullable UUID personId,
            String subject,
            @Nullable String relation,
            boolean allowed) {
        this(actorId, actorKind, verb, dataClass, personId, null, subject, null, relation, allowed);
    }

    /** The same with the word of a reason that was given for it. */
    public AuditEntry because(@Nullable String word) {
        return new AuditEntry(
                actorId,
                actorKind,
                verb,
                dataClass,
                personId,
                organizationId,
                subject,
                subjectId,
                relation,
                allowed,
                word);
    }
}

package health.attune.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing done, or refused.
 *
 * @param relation by which relation it was allowed; null where it was refused, and for whom a list showed
 * @param reason why access was taken that no relation gave, as a word of a list; null for all others
 */
public record AuditEntry(
        Actor actor,
        Deed deed,
        About about,
        @Nullable String relation,
        boolean allowed,
        @Nullable String reason) {

    /** Allowed or refused by the relation alone. */
    public AuditEntry(Actor actor, Deed deed, About about, @Nullable String relation, boolean allowed) {
        this(actor, deed, about, relation, allowed, null);
    }

    /** The same with the word of a reason that was given for it. */
    public AuditEntry because(@Nullable String word) {
        return new AuditEntry(actor, deed, about, relation, allowed, word);
    }

    /**
     * Who asked.
     *
     * @param id the account, link or job; null for a visitor
     * @param kind staff, person, pass or job
     */
    public record Actor(@Nullable UUID id, String kind) {
        public static final Actor JOB = new Actor(null, "job");
    }

    /**
     * What was asked.
     *
     * @param verb read, write, act, disclose, raise or submit
     * @param dataClass the letter of the class of data, A to O
     */
    public record Deed(String verb, String dataClass) {}

    /**
     * What it was about.
     *
     * @param personId whose data
     * @param organizationId whose arrangements, where nobody's record is meant
     * @param subject what of theirs, by name of the thing and never by its content
     * @param subjectId which one of these things, for an organization's
     */
    public record About(
            @Nullable UUID personId,
            @Nullable UUID organizationId,
            String subject,
            @Nullable UUID subjectId) {

        /** Something of a person, or of nobody. */
        public static About person(@Nullable UUID personId, String subject) {
            return new About(personId, null, subject, null);
        }

        /** Something of an organization, or of all of them. */
        public static About organization(@Nullable UUID organizationId, String subject, @Nullable UUID subjectId) {
            return new About(null, organizationId, subject, subjectId);
        }
    }
}

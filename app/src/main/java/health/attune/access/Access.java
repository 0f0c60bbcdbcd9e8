package health.attune.access;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.audit.Audit;
import health.attune.audit.AuditEntry;
import health.attune.audit.AuditEntry.About;
import health.attune.pages.NotThere;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place that decides. Every door asks it before its first query; pages, imports and jobs ask the same. */
@Component
public class Access {
    private final RelationStore relations;
    private final Accounts accounts;
    private final Audit audit;

    Access(RelationStore relations, Accounts accounts, Audit audit) {
        this.relations = relations;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** The relation that allows it now, the closest first; null when none does. Unknown means no. */
    public @Nullable Relation allowedBy(Principal who, Verb verb, DataClass dataClass, UUID personId) {
        return relations.of(who, personId).closest(verb, dataClass).orElse(null);
    }

    public boolean may(Principal who, Verb verb, DataClass dataClass, UUID personId) {
        return allowedBy(who, verb, dataClass, personId) != null;
    }

    /**
     * Decides and records: returns when it is allowed, with an audit entry in the caller's transaction; else records
     * the refusal and answers as if the person were not there.
     *
     * @param subject what of the person's data is meant, such as {@code check-in}; never its content
     */
    @Transactional
    public void require(Principal who, Verb verb, DataClass dataClass, UUID personId, String subject) {
        if (!ask(who, new Ask(verb, dataClass, subject), personId)) throw new NotThere();
    }

    /** Decides and records in the same way, for a page that says something else where it is refused. */
    @Transactional
    public boolean ask(Principal who, Ask ask, UUID personId) {
        var relation = allowedBy(who, ask.verb(), ask.dataClass(), personId);
        return settle(who, relation, new Question(ask.verb(), ask.dataClass(), personId, ask.subject()));
    }

    /** Whether each label of an item about that person is cleared for them; unknown means no. */
    public boolean clears(Principal who, Verb verb, UUID personId, Labels labels) {
        return labels.isEmpty()
                || relations.of(who, personId).clearing(verb, labels).isPresent();
    }

    /** Decides on the labels of an item whose class was asked for before, and records it; not where it has none. */
    @Transactional
    public void requireCleared(Principal who, Ask ask, UUID personId, Labels labels) {
        if (labels.isEmpty()) return;
        var by = relations.of(who, personId).clearing(ask.verb(), labels).orElse(null);
        var dataClass = labels.holdARecord() ? DataClass.SUBSTANCE_USE_RECORD : DataClass.SAFETY;
        if (!settle(who, by, new Question(ask.verb(), dataClass, personId, ask.subject()))) throw new NotThere();
    }

    /** The condition on the labels of rows about that person, to join into every query that shows some. */
    public Cleared cleared(Principal who, Verb verb, UUID personId) {
        return switch (who.kind()) {
            case PERSON, PASS -> personId.equals(who.personId()) ? Cleared.ALL : Cleared.NONE;
            case STAFF -> Cleared.of(Policy.clearing(who.id(), verb), personId);
            case JOB -> Cleared.NONE;
        };
    }

    /** The same for rows about many people, beside the condition on the people. */
    public Cleared cleared(Principal who, Verb verb) {
        return who.isStaff() ? Cleared.of(Policy.clearing(who.id(), verb)) : Cleared.NONE;
    }

    /**
     * What is changed of an organization, its sites and programs, or what it decided.
     *
     * @param siteId null for what is about the whole organization
     * @param subject what is changed, such as {@code site}; never its content
     * @param subjectId which one
     */
    public record Arrangement(UUID organizationId, @Nullable UUID siteId, String subject, UUID subjectId) {}

    /** Decides by the roles that are held there, and records it in the transaction of the change. */
    @Transactional
    public void requireArranging(Principal who, Arrangement what) {
        requireBy(accounts.roleArranging(who, what.organizationId(), what.siteId()), who, what);
    }

    /** Decides by the clinical leadership that is held there, and records it in the transaction of the change. */
    @Transactional
    public void requireLeading(Principal who, Arrangement what) {
        requireBy(accounts.roleLeading(who, what.organizationId(), what.siteId()), who, what);
    }

    private void requireBy(@Nullable String role, Principal who, Arrangement what) {
        var about = About.organization(what.organizationId(), what.subject(), what.subjectId());
        audit.record(new AuditEntry(who.actor(), Verb.WRITE.on(DataClass.ACCOUNTS), about, role, role != null));
        if (role == null) throw new NotThere();
    }

    private record Question(
            Verb verb, DataClass dataClass, @Nullable UUID personId, String subject) {}

    private boolean settle(Principal who, @Nullable Relation relation, Question question) {
        audit.record(entry(who, relation, question));
        return relation != null;
    }

    /**
     * What is asked of people's data.
     *
     * @param subject what of it is meant, such as {@code check-in}; never its content
     */
    public record Ask(Verb verb, DataClass dataClass, String subject) {}

    /** Decides and records for many people at once: all are allowed, or it is refused as if they were not there. */
    @Transactional
    public void requireAll(Principal who, Ask ask, Collection<UUID> people) {
        var entries = new ArrayList<AuditEntry>(people.size());
        var ofJob = who.kind() == Principal.Kind.JOB ? relations.ofJob(who.id()) : null;
        for (var personId : people) {
            var stance = ofJob == null ? relations.of(who, personId) : ofJob;
            var relation = stance.closest(ask.verb(), ask.dataClass()).orElse(null);
            var question = new Question(ask.verb(), ask.dataClass(), personId, ask.subject());
            if (relation == null && !settle(who, null, question)) throw new NotThere();
            entries.add(entry(who, relation, question));
        }
        audit.recordAll(entries);
    }

    /**
     * Records whom a list has shown, where a condition of {@link #visible} decided for all of them at once: one entry
     * for each, without the relation that opened it, all by one statement.
     */
    @Transactional
    public void recordShown(Principal who, Ask ask, Collection<UUID> people) {
        if (!people.isEmpty()) audit.recordAll(shown(who, ask, people));
    }

    /** The same for a list that stands on a screen all day: nobody has an entry twice within an hour. */
    @Transactional
    public void recordListed(Principal who, Ask ask, Collection<UUID> people) {
        recordListed(who, Map.of(ask, people));
    }

    /** The same where more than one thing of people is shown: of each, of whom. */
    @Transactional
    public void recordListed(Principal who, Map<Ask, ? extends Collection<UUID>> listed) {
        var entries = new ArrayList<AuditEntry>();
        listed.forEach((ask, people) -> entries.addAll(shown(who, ask, people)));
        audit.recordOnceAnHour(entries);
    }

    private static List<AuditEntry> shown(Principal who, Ask ask, Collection<UUID> people) {
        return people.stream()
                .distinct()
                .map(personId -> new AuditEntry(
                        who.actor(), ask.verb().on(ask.dataClass()), About.person(personId, ask.subject()), null, true))
                .toList();
    }

    /**
     * The people whose data of that class the principal may treat so now: a condition to join into any query.
     * The query's own table must be reachable under the alias that is given, with a {@code person_id}.
     */
    public Visible visible(Principal who, Verb verb, DataClass dataClass) {
        var visible = visible(who, opening(verb, dataClass));
        boolean needsLabels = dataClass == DataClass.SUBSTANCE_USE_RECORD && who.isStaff();
        return needsLabels ? visible.andSomethingCleared(Cleared.of(Policy.clearing(who.id(), verb))) : visible;
    }

    /** Whose data somebody sees, and what of it: conditions that queries about many people carry. */
    public record Sight(Visible people, Cleared labels) {}

    /** What the principal may treat so now of the people's data of that class. */
    public Sight sight(Principal who, Verb verb, DataClass dataClass) {
        return new Sight(visible(who, verb, dataClass), cleared(who, verb));
    }

    /** Of those, only the people to whom the principal stands in a relation of their own: not by desk or program. */
    public Visible own(Principal who, Verb verb, DataClass dataClass) {
        var opening = opening(verb, dataClass);
        opening.remove(Relation.FRONT_DESK);
        opening.remove(Relation.SAME_PROGRAM);
        return visible(who, opening);
    }

    /** What they may treat so now of the data of those. */
    public Sight ownSight(Principal who, Verb verb, DataClass dataClass) {
        return new Sight(own(who, verb, dataClass), cleared(who, verb));
    }

    /** The people to whom somebody stands as staff of a program now, each with the programs. */
    public Map<UUID, Set<UUID>> caredForIn(Principal who) {
        return who.isStaff() ? relations.own(who.id()).programs() : Map.of();
    }

    private Visible visible(Principal who, Set<Relation> opening) {
        return Visible.through(who, opening, relations);
    }

    private static Set<Relation> opening(Verb verb, DataClass dataClass) {
        var opening = EnumSet.allOf(Relation.class);
        opening.removeIf(relation -> !Policy.grants(relation, verb, dataClass));
        return opening;
    }

    private static AuditEntry entry(Principal who, @Nullable Relation relation, Question question) {
        return new AuditEntry(
                who.actor(),
                question.verb().on(question.dataClass()),
                About.person(question.personId(), question.subject()),
                relation == null ? null : relation.word(),
                relation != null);
    }
}

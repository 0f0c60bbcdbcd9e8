package health.attune.threads;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Verb;
import health.attune.pages.NotThere;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who reads and writes messages about a person. They are a part of the record: whoever reads that, reads them all, and
 * whoever writes to it, writes them. A worker who is assigned, or a primary-care clinician, does not read the record:
 * open to them is what they wrote and what is addressed to them, as somebody chose that they need it, and they answer.
 */
@Component
class ThreadAccess {
    private static final String SUBJECT = "thread";
    static final Access.Ask RECORD = new Access.Ask(Verb.READ, DataClass.RECORD, SUBJECT);
    static final Access.Ask ADDRESSED = new Access.Ask(Verb.READ, DataClass.APPOINTMENTS, SUBJECT);
    private static final Access.Ask WRITE_RECORD = new Access.Ask(Verb.WRITE, DataClass.RECORD, SUBJECT);
    private static final Access.Ask WRITE_ASSIGNED = new Access.Ask(Verb.WRITE, DataClass.APPOINTMENTS, SUBJECT);

    /** Relations that follow from where somebody works, and not from whom they care for. */
    private static final Set<Relation> BY_PLACE = EnumSet.of(Relation.FRONT_DESK, Relation.SAME_PROGRAM);

    private final Access access;
    private final MentionStore mentions;

    ThreadAccess(Access access, MentionStore mentions) {
        this.access = access;
        this.mentions = mentions;
    }

    /** How much of a thread is open. */
    enum Reach {
        ALL,
        /** What the reader wrote, and what is addressed to them. */
        ADDRESSED
    }

    Reach requireReading(Principal who, UUID personId) {
        boolean all = !standsTo(who, personId) || access.may(who, RECORD.verb(), RECORD.dataClass(), personId);
        if (!who.isStaff() || !access.ask(who, all ? RECORD : ADDRESSED, personId)) throw new NotThere();
        return all ? Reach.ALL : Reach.ADDRESSED;
    }

    boolean mayRead(Principal who, UUID personId) {
        return who.isStaff()
                && (standsTo(who, personId) || access.may(who, RECORD.verb(), RECORD.dataClass(), personId));
    }

    boolean mayWrite(Principal who, UUID personId) {
        return writesRecord(who, personId) || isAssigned(who, personId) || isAsked(who, personId);
    }

    void requireWriting(Principal who, UUID personId) {
        if (!who.isStaff() || !access.ask(who, writing(who, personId), personId)) throw new NotThere();
    }

    private Access.Ask writing(Principal who, UUID personId) {
        if (writesRecord(who, personId)) return WRITE_RECORD;
        if (isAssigned(who, personId)) return WRITE_ASSIGNED;
        if (isAsked(who, personId)) return ADDRESSED;
        return mayAdd(who, personId) ? RECORD : WRITE_RECORD;
    }

    /** Whoever only adds to the record, as the facilitator of a group does, is not one of those who write here. */
    private boolean writesRecord(Principal who, UUID personId) {
        return mayAdd(who, personId) && access.may(who, RECORD.verb(), RECORD.dataClass(), personId);
    }

    private boolean mayAdd(Principal who, UUID personId) {
        return access.may(who, WRITE_RECORD.verb(), WRITE_RECORD.dataClass(), personId);
    }

    private boolean isAssigned(Principal who, UUID personId) {
        return access.allowedBy(who, Verb.WRITE, DataClass.APPOINTMENTS, personId) == Relation.ASSIGNED_WORKER;
    }

    /** Whoever is asked may answer, as whoever has a task may say that it is done. */
    private boolean isAsked(Principal who, UUID personId) {
        return standsTo(who, personId) && mentions.hasAny(who, personId);
    }

    private boolean standsTo(Principal who, UUID personId) {
        var by = access.allowedBy(who, ADDRESSED.verb(), ADDRESSED.dataClass(), personId);
        return by != null && !BY_PLACE.contains(by);
    }
}

package health.attune.tasks;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.pages.NotThere;
import health.attune.programs.Programs;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who reads a task and who changes it: nobody who may not know about whom it is. One about a person belongs to their
 * appointments; a consultant or a supervisor, who write to the record and not to the calendar, change it as a part of
 * the record, as they do with contacts. Whoever has it, or gave it, may change it wherever they may read it. One about
 * nobody is of the staff of its site.
 */
@Component
class TaskAccess {
    private static final String SUBJECT = "task";
    static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.APPOINTMENTS, SUBJECT);
    static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.APPOINTMENTS, SUBJECT);
    private static final Access.Ask RECORD = new Access.Ask(Verb.WRITE, DataClass.RECORD, SUBJECT);

    private final Access access;
    private final Programs programs;

    TaskAccess(Access access, Programs programs) {
        this.access = access;
        this.programs = programs;
    }

    boolean mayAdd(Principal who, UUID personId) {
        return who.isStaff()
                && (access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, personId) || mayRecord(who, personId));
    }

    void requireAdding(Principal who, UUID personId) {
        if (!who.isStaff() || !access.ask(who, writing(who, personId), personId)) throw new NotThere();
    }

    void requireAddingAt(Principal who, UUID siteId) {
        if (!worksAt(who, siteId)) throw new NotThere();
    }

    boolean mayRead(Principal who, Task task) {
        if (!who.isStaff()) return false;
        var personId = task.about().personId();
        if (personId == null)
            return task.ownerId().equals(who.id()) || worksAt(who, task.about().siteId());
        return access.may(who, Verb.READ, DataClass.APPOINTMENTS, personId)
                && access.may(who, Verb.READ, DataClass.CONTACT_DETAILS, personId)
                && access.clears(who, Verb.READ, personId, task.labels());
    }

    void requireReading(Principal who, Task task) {
        var personId = task.about().personId();
        if (personId == null && !mayRead(who, task)) throw new NotThere();
        if (personId != null) require(who, READ, task, personId);
    }

    boolean mayChange(Principal who, Task task, Holder holder) {
        if (!mayRead(who, task)) return false;
        var personId = task.about().personId();
        return personId == null || isTheirs(who, task, holder) || mayWrite(who, task, personId);
    }

    void requireChanging(Principal who, Task task, Holder holder) {
        var personId = task.about().personId();
        if (personId == null) requireReading(who, task);
        else if (isTheirs(who, task, holder) && !mayWrite(who, task, personId)) require(who, READ, task, personId);
        else require(who, writing(who, personId), task, personId);
    }

    private void require(Principal who, Access.Ask ask, Task task, UUID personId) {
        if (!who.isStaff() || !access.ask(who, ask, personId)) throw new NotThere();
        access.requireCleared(who, ask, personId, task.labels());
    }

    private boolean mayWrite(Principal who, Task task, UUID personId) {
        var ask = writing(who, personId);
        return access.may(who, ask.verb(), ask.dataClass(), personId)
                && access.clears(who, ask.verb(), personId, task.labels());
    }

    private Access.Ask writing(Principal who, UUID personId) {
        boolean byCalendar = access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, personId);
        return byCalendar || !mayRecord(who, personId) ? WRITE : RECORD;
    }

    private boolean mayRecord(Principal who, UUID personId) {
        return access.may(who, Verb.WRITE, DataClass.RECORD, personId);
    }

    private static boolean isTheirs(Principal who, Task task, Holder holder) {
        return who.id().equals(task.ownerId())
                || who.id().equals(task.givenBy())
                || who.id().equals(holder.accountId());
    }

    private boolean worksAt(Principal who, UUID siteId) {
        return who.isStaff()
                && programs.sitesWithin(who).stream().anyMatch(site -> site.id().equals(siteId));
    }
}

package health.attune.origins;

import health.attune.access.Access;
import health.attune.access.Access.Arrangement;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.LabeledRows;
import health.attune.access.labels.Relabeled;
import health.attune.audit.Audit;
import health.attune.audit.AuditEntry;
import health.attune.audit.AuditEntry.About;
import health.attune.audit.AuditEntry.Actor;
import health.attune.audit.AuditEntry.Deed;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a program wrote before it was marked as under 42 CFR Part 2 is labeled when somebody who arranges it asks for
 * that: by a job, from one person to the next, since there may be very many.
 */
@Component
@Transactional
public class Labelings {
    private static final int AT_ONCE = 20;
    private static final Deed LABEL = Verb.WRITE.on(DataClass.CONSENTS);
    private static final String SUBJECT = "labels of what was written earlier";

    private final LabelingStore store;
    private final LabeledRows rows;
    private final Programs programs;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Labelings(
            LabelingStore store,
            LabeledRows rows,
            Programs programs,
            Access access,
            Audit audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rows = rows;
        this.programs = programs;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /** The program, for those who arrange it. */
    @Transactional(readOnly = true)
    public Program program(Principal who, UUID programId) {
        var program = programs.program(programId);
        var site = programs.site(program.siteId());
        if (!programs.mayArrange(who, site.organizationId(), site.id())) throw new NotThere();
        return program;
    }

    /** How far it is; empty where nobody has asked for it. */
    @Transactional(readOnly = true)
    public Optional<Labeling> of(Principal who, UUID programId) {
        return store.of(program(who, programId).id());
    }

    /**
     * Asks for it.
     *
     * @throws NotMarked where the program is not under 42 CFR Part 2, so that nothing has its label
     */
    public void begin(Principal who, UUID programId) {
        var program = programs.program(programId);
        var site = programs.site(program.siteId());
        access.requireArranging(who, new Arrangement(site.organizationId(), site.id(), SUBJECT, programId));
        if (!program.part2()) throw new NotMarked();
        store.begin(programId, who.id());
    }

    /** The next people of what was asked for; false where there is nothing more to do, or another instance does it. */
    boolean next() {
        var open = store.next().orElse(null);
        if (open == null) return false;
        store.count(open.programId());
        var people = store.people(open, AT_ONCE);
        if (people.isEmpty()) {
            store.finish(open.programId());
            return true;
        }
        var changed = new HashSet<UUID>();
        for (var person : people) if (store.label(person, open.programId()) > 0) changed.add(person);
        changed.addAll(rows.label(people));
        tell(changed);
        store.advance(open.programId(), people);
        return true;
    }

    private void tell(Set<UUID> people) {
        if (people.isEmpty()) return;
        audit.recordAll(people.stream()
                .map(person -> new AuditEntry(Actor.JOB, LABEL, About.person(person, SUBJECT), "job", true))
                .toList());
        events.publishEvent(new Relabeled(people));
    }

    /** What it writes has no label. */
    public static final class NotMarked extends Refusal {
        NotMarked() {
            super(HttpStatus.CONFLICT, "origins.refused.unmarked");
        }
    }
}

package health.attune.treatments;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.programs.Programs;
import health.attune.treatments.Treatment.Facts;
import health.attune.treatments.TreatmentStore.Written;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was tried for a person: written down by those who care for them, and never overwritten. */
@Component
@Transactional
public class Treatments {
    private static final String SUBJECT = "treatment";
    private static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.RECORD, SUBJECT);
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.RECORD, SUBJECT);

    /** What lasts first, then what ended last. */
    private static final Comparator<Treatment> IN_ORDER = Comparator.comparing(
                    (Treatment one) -> one.facts().endedOn(), Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(one -> one.facts().startedOn(), Comparator.reverseOrder());

    private final Access access;
    private final TreatmentStore store;
    private final Programs programs;
    private final Clock clock;

    Treatments(Access access, TreatmentStore store, Programs programs, Clock clock) {
        this.access = access;
        this.store = store;
        this.programs = programs;
        this.clock = clock;
    }

    /** What lasts first, then what ended last; what was entered by mistake is left out. */
    public List<Treatment> of(Principal who, UUID personId) {
        access.require(who, READ.verb(), READ.dataClass(), personId, SUBJECT);
        var found = store.of(personId, access.cleared(who, Verb.READ, personId)).stream()
                .filter(one -> !one.stands().isWithdrawn())
                .sorted(IN_ORDER)
                .toList();
        access.requireCleared(
                who,
                READ,
                personId,
                Labels.together(found.stream().map(Treatment::labels).toList()));
        return found;
    }

    /** Whether a page offers it; treatments are written down by staff. */
    public boolean mayWrite(Principal who, UUID personId) {
        return who.isStaff() && access.may(who, Verb.WRITE, DataClass.RECORD, personId);
    }

    /** Whether the reader may change that one, whose labels may close it. */
    public boolean mayChange(Principal who, UUID personId, Treatment one) {
        return mayWrite(who, personId) && access.clears(who, Verb.WRITE, personId, one.labels());
    }

    /** The id of one about to be written down, for somebody who may. */
    public UUID begin(Principal who, UUID personId) {
        requireWriting(who, personId);
        return Ids.next();
    }

    /** One of them, for somebody who is about to change it. */
    public Treatment show(Principal who, UUID personId, UUID id) {
        requireWriting(who, personId);
        access.require(who, Verb.READ, DataClass.RECORD, personId, SUBJECT);
        var found = store.find(personId, id).orElseThrow(NotThere::new);
        access.requireCleared(who, WRITE, personId, found.labels());
        return found;
    }

    /**
     * Writes it down; the same twice is once.
     *
     * @throws AlreadySent where another was written down by that id
     * @throws TreatmentRefused where its days or its ending can't be
     */
    public void add(Principal who, UUID personId, UUID id, Facts facts) {
        requireWriting(who, personId);
        requireSound(personId, facts);
        boolean isWritten = store.insert(id, personId, who.id());
        if (AlreadySent.isNew(
                isWritten,
                () -> show(who, personId, id).versions().getLast().facts().equals(facts)))
            store.write(id, new Written(Ids.next(), null, facts, false), who.id());
    }

    /**
     * How it is to read from now on.
     *
     * @param id given out with the form, so that sending it twice writes it once
     * @param follows the version that its writer had before them
     */
    public record Change(UUID id, UUID follows, Facts facts) {}

    /**
     * Corrects or ends it; what it said before stays in its history.
     *
     * @throws ChangedMeanwhile where another version was written since, be it from the same form
     * @throws TreatmentRefused where its days or its ending can't be
     */
    public void change(Principal who, UUID personId, UUID id, Change change) {
        var before = show(who, personId, id);
        requireSound(personId, change.facts());
        write(who, before, new Written(change.id(), change.follows(), change.facts(), false));
    }

    /** It was entered by mistake: from now on it is left out, and its history stays. Twice, the first stands. */
    public void withdraw(Principal who, UUID personId, UUID id, UUID follows) {
        var before = show(who, personId, id);
        if (!before.stands().isWithdrawn()) write(who, before, new Written(Ids.next(), follows, before.facts(), true));
    }

    /** It was no mistake: it reads as it did before. Twice, the first stands. */
    public void restore(Principal who, UUID personId, UUID id) {
        var before = show(who, personId, id);
        var stands = before.stands();
        if (stands.isWithdrawn()) write(who, before, new Written(Ids.next(), stands.id(), before.facts(), false));
    }

    private void write(Principal who, Treatment before, Written written) {
        if (before.versions().stream().anyMatch(written::isThe)) return;
        if (!before.stands().id().equals(written.follows()) || !store.write(before.id(), written, who.id()))
            throw new ChangedMeanwhile();
    }

    private void requireWriting(Principal who, UUID personId) {
        if (!who.isStaff()) throw new NotThere();
        access.require(who, WRITE.verb(), WRITE.dataClass(), personId, SUBJECT);
    }

    private void requireSound(UUID personId, Facts facts) {
        var today = LocalDate.ofInstant(clock.instant(), programs.zoneOf(personId));
        var ended = facts.endedOn();
        if (facts.startedOn().isAfter(today)) throw new TreatmentRefused("startedOn");
        if (ended != null && (ended.isBefore(facts.startedOn()) || ended.isAfter(today)))
            throw new TreatmentRefused("endedOn");
        if ((ended == null) != (facts.ending() == null)) throw new TreatmentRefused("ending");
    }
}

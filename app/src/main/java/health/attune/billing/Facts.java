package health.attune.billing;

import static health.attune.billing.FactStore.FACTS;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import health.attune.database.tables.Withdrawals;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.programs.Episodes;
import health.attune.programs.Programs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What payers ask for beside minutes, each entered once with who said so; a wrong entry is withdrawn or corrected. */
@Component
@Transactional
public class Facts {
    private static final String SUBJECT = "billing fact";
    static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.APPOINTMENTS, SUBJECT);
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.APPOINTMENTS, SUBJECT);

    private final Access access;
    private final FactStore store;
    private final Withdrawals withdrawals;
    private final Episodes episodes;
    private final Programs programs;
    private final Clock clock;

    Facts(Access access, FactStore store, Withdrawals withdrawals, Episodes episodes, Programs programs, Clock clock) {
        this.access = access;
        this.store = store;
        this.withdrawals = withdrawals;
        this.episodes = episodes;
        this.programs = programs;
        this.clock = clock;
    }

    /**
     * What was entered about a person.
     *
     * @param now what counts, the newest first
     * @param changeable those which the reader may correct or withdraw
     */
    public record Log(List<Fact.Entry> now, List<Fact.Before> before, Set<UUID> changeable) {}

    public Log of(Principal who, UUID personId) {
        requireStaff(who);
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, personId, SUBJECT);
        var cleared = access.cleared(who, Verb.READ, personId);
        var now = store.of(List.of(personId), cleared);
        var before = store.before(personId, cleared);
        var all = Stream.concat(now.stream(), before.stream().map(Fact.Before::entry))
                .toList();
        var labels = all.stream().map(Fact.Entry::labels).toList();
        access.requireCleared(who, READ, personId, Labels.together(labels));
        return new Log(now, before, changeable(who, personId, all));
    }

    private Set<UUID> changeable(Principal who, UUID personId, List<Fact.Entry> all) {
        if (!mayRecord(who, personId)) return Set.of();
        return all.stream()
                .filter(entry -> access.clears(who, Verb.WRITE, personId, entry.labels()))
                .map(entry -> entry.fact().id())
                .collect(Collectors.toSet());
    }

    /** Whether a page offers it. */
    public boolean mayRecord(Principal who, UUID personId) {
        return who.isStaff() && access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, personId);
    }

    /** The id of something about to be said, for somebody who may say it. */
    public UUID begin(Principal who, UUID personId) {
        requireRecording(who, personId);
        return Ids.next();
    }

    /**
     * Records it; recording the same id twice is recording it once.
     *
     * @throws FactRefused where it is still to come
     * @throws AlreadySent where another was recorded by that id, or the same and it counts no more
     */
    public void record(Principal who, Fact fact) {
        requireRecording(who, fact.personId());
        insert(who, fact);
    }

    /** One that counts, for somebody who is about to change it. */
    public Fact showForChange(Principal who, UUID personId, UUID factId) {
        requireRecording(who, personId);
        var fact = found(who, personId, factId);
        if (!withdrawals.counts(FACTS, factId)) throw new NotThere();
        return fact;
    }

    /** The same, whether it still counts or not. */
    public Fact entry(Principal who, UUID personId, UUID factId) {
        requireRecording(who, personId);
        return found(who, personId, factId);
    }

    /**
     * Another stands in its place from now on; correcting with the same one twice is correcting once.
     *
     * @throws ChangedMeanwhile where somebody else corrected or withdrew it since
     * @throws AlreadySent where another was recorded by that id, or the same and it counts no more
     */
    public void correct(Principal who, UUID factId, Fact replacement) {
        requireRecording(who, replacement.personId());
        found(who, replacement.personId(), factId);
        if (!insert(who, replacement)) return;
        if (!withdrawals.withdraw(FACTS, factId, replacement.id(), who.id())) throw new ChangedMeanwhile();
    }

    /** Withdrawn twice, the first stands. */
    public void withdraw(Principal who, UUID personId, UUID factId) {
        requireRecording(who, personId);
        withdrawals.withdraw(FACTS, found(who, personId, factId).id(), null, who.id());
    }

    /** It was right after all: it counts again, and what stood in its place no longer does. */
    public void undo(Principal who, UUID personId, UUID factId) {
        requireRecording(who, personId);
        withdrawals.undo(FACTS, found(who, personId, factId).id(), who.id());
    }

    private boolean insert(Principal who, Fact fact) {
        var today = LocalDate.ofInstant(clock.instant(), programs.zoneOf(fact.personId()));
        if (!fact.kind().mayBeToCome() && fact.days().from().isAfter(today)) throw new FactRefused();
        if (fact.programId() instanceof UUID program) requireServed(who, fact.personId(), program);
        return AlreadySent.isNew(store.insert(fact, who.id()), () -> stands(who, fact));
    }

    private boolean stands(Principal who, Fact fact) {
        return found(who, fact.personId(), fact.id()).equals(fact) && withdrawals.counts(FACTS, fact.id());
    }

    /** Only by a program that serves the person or did, and whose records are open to whoever writes. */
    private void requireServed(Principal who, UUID personId, UUID programId) {
        boolean served = episodes.of(who, personId).stream()
                .anyMatch(episode -> episode.programId().equals(programId));
        var program = programs.program(programId);
        var labels = program.part2() ? Labels.ofProgram(programId) : Labels.NONE;
        if (!served || !access.clears(who, Verb.WRITE, personId, labels)) throw new NotThere();
    }

    private void requireRecording(Principal who, UUID personId) {
        requireStaff(who);
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, personId, SUBJECT);
    }

    /** What a payer is told is the work of staff, also where a person may ask for appointments of their own. */
    private static void requireStaff(Principal who) {
        if (!who.isStaff()) throw new NotThere();
    }

    private Fact found(Principal who, UUID personId, UUID factId) {
        var entry = store.find(factId)
                .filter(one -> one.fact().personId().equals(personId))
                .orElseThrow(NotThere::new);
        access.requireCleared(who, WRITE, personId, entry.labels());
        return entry.fact();
    }
}

package health.attune.circumstances;

import static health.attune.circumstances.CircumstanceStore.CIRCUMSTANCES;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import health.attune.database.tables.Withdrawals;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.programs.Programs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adversity and life events, told by the person or with them; a wrong entry is withdrawn or told anew, and stays. */
@Component
@Transactional
public class Circumstances {
    private static final String SUBJECT = "circumstance";
    static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.RECORD, SUBJECT);
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.RECORD, SUBJECT);

    private final Access access;
    private final CircumstanceStore store;
    private final Withdrawals withdrawals;
    private final Programs programs;
    private final Clock clock;

    Circumstances(Access access, CircumstanceStore store, Withdrawals withdrawals, Programs programs, Clock clock) {
        this.access = access;
        this.store = store;
        this.withdrawals = withdrawals;
        this.programs = programs;
        this.clock = clock;
    }

    /** What counts, the newest first. */
    public List<Circumstance> of(Principal who, UUID personId) {
        return account(who, personId).now().stream().map(Told::what).toList();
    }

    /**
     * What was told of a life.
     *
     * @param now what counts, the newest first
     * @param changeable those which the reader may tell anew, end or withdraw
     */
    public record Account(List<Told> now, List<Told.Before> before, Set<UUID> changeable) {}

    public Account account(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.RECORD, personId, SUBJECT);
        var cleared = access.cleared(who, Verb.READ, personId);
        var now = store.of(personId, cleared);
        var before = store.before(personId, cleared);
        var all = Stream.concat(now.stream(), before.stream().map(Told.Before::told))
                .toList();
        access.requireCleared(
                who,
                READ,
                personId,
                Labels.together(all.stream().map(Told::labels).toList()));
        return new Account(now, before, changeable(who, personId, all));
    }

    private Set<UUID> changeable(Principal who, UUID personId, List<Told> all) {
        if (!mayTell(who, personId)) return Set.of();
        return all.stream()
                .filter(told -> access.clears(who, Verb.WRITE, personId, told.labels()))
                .map(told -> told.what().id())
                .collect(Collectors.toSet());
    }

    /** Whether a page offers it. */
    public boolean mayTell(Principal who, UUID personId) {
        return access.may(who, Verb.WRITE, DataClass.RECORD, personId);
    }

    /** The id of something about to be told, for someone who may tell it. */
    public UUID begin(Principal who, UUID personId) {
        requireTelling(who, personId);
        return Ids.next();
    }

    /**
     * Adds it; adding the same id twice is adding it once.
     *
     * @throws CircumstanceRefused when it is still to come
     */
    public void add(Principal who, Circumstance circumstance) {
        requireTelling(who, circumstance.personId());
        insert(who, circumstance);
    }

    /** One that counts, for somebody who is about to change it. */
    public Circumstance showForChange(Principal who, UUID personId, UUID circumstanceId) {
        requireTelling(who, personId);
        if (!withdrawals.counts(CIRCUMSTANCES, circumstanceId)) throw new NotThere();
        return found(who, personId, circumstanceId);
    }

    /**
     * Tells it anew; with the same id twice is once.
     *
     * @throws ChangedMeanwhile when somebody else withdrew it or told it anew since
     */
    public void correct(Principal who, UUID circumstanceId, Circumstance anew) {
        requireTelling(who, anew.personId());
        found(who, anew.personId(), circumstanceId);
        if (!insert(who, anew)) return;
        if (!withdrawals.withdraw(CIRCUMSTANCES, circumstanceId, anew.id(), who.id())) throw new ChangedMeanwhile();
    }

    /** What still lasted ended this month; ended already, that stands. */
    public void end(Principal who, UUID personId, UUID circumstanceId) {
        requireTelling(who, personId);
        var lasting = found(who, personId, circumstanceId);
        if (!lasting.lasts() || !withdrawals.counts(CIRCUMSTANCES, circumstanceId)) return;
        var ended = lasting.endedIn(Ids.next(), Around.month(YearMonth.from(today(personId))));
        if (store.insert(ended, who.id())) withdrawals.withdraw(CIRCUMSTANCES, circumstanceId, ended.id(), who.id());
    }

    /** Withdrawn twice, the first stands. */
    public void withdraw(Principal who, UUID personId, UUID circumstanceId) {
        requireTelling(who, personId);
        withdrawals.withdraw(CIRCUMSTANCES, found(who, personId, circumstanceId).id(), null, who.id());
    }

    /** It counts again as it was, and what was told instead no longer does. */
    public void undo(Principal who, UUID personId, UUID circumstanceId) {
        requireTelling(who, personId);
        withdrawals.undo(CIRCUMSTANCES, found(who, personId, circumstanceId).id(), who.id());
    }

    /** The present day of the person's site. */
    public LocalDate today(UUID personId) {
        return LocalDate.ofInstant(clock.instant(), programs.zoneOf(personId));
    }

    private boolean insert(Principal who, Circumstance circumstance) {
        var today = today(circumstance.personId());
        var until = circumstance.until();
        if (circumstance.from().first().isAfter(today)
                || (until != null && until.first().isAfter(today))) throw new CircumstanceRefused();
        if (store.insert(circumstance, who.id())) return true;
        found(who, circumstance.personId(), circumstance.id());
        return false;
    }

    private void requireTelling(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.RECORD, personId, SUBJECT);
    }

    private Circumstance found(Principal who, UUID personId, UUID circumstanceId) {
        var told = store.find(circumstanceId)
                .filter(one -> one.what().personId().equals(personId))
                .orElseThrow(NotThere::new);
        access.requireCleared(who, WRITE, personId, told.labels());
        return told.what();
    }
}

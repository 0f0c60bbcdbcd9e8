package health.attune.checkins;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import health.attune.programs.Episode;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.questionnaires.Questionnaires;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person is asked, how often and by whom it is answered; due and overdue in the days of the site. With the care
 * that it belongs to it ends as well. Whoever has died is asked nothing from that day on; were it recorded by mistake,
 * all goes on once that is taken back.
 */
@Component
public class Schedules {
    private static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.RECORD, "schedule");
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.RECORD, "schedule");

    private final ScheduleStore store;
    private final Questionnaires questionnaires;
    private final Programs programs;
    private final Access access;
    private final CheckinSettings settings;
    private final Clock clock;
    private final Net net;

    Schedules(
            ScheduleStore store,
            Questionnaires questionnaires,
            Programs programs,
            Access access,
            CheckinSettings settings,
            Clock clock,
            Net net) {
        this.store = store;
        this.questionnaires = questionnaires;
        this.programs = programs;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
        this.net = net;
    }

    /**
     * What is planned.
     *
     * @param everyDays 1 to 730
     * @param startsOn the first day on which it is due, a day of the site
     */
    public record Plan(UUID episodeId, String instrumentId, int everyDays, AnsweredBy answeredBy, LocalDate startsOn) {}

    /**
     * What is changed.
     *
     * @param version of the schedule as it was shown
     */
    public record Change(int version, int everyDays, LocalDate nextDueOn) {}

    /** The instrument is asked for in this episode already. */
    public static final class PlannedAlready extends Refusal {
        PlannedAlready() {
            super(HttpStatus.CONFLICT, "checkins.refusal.planned-already");
        }
    }

    /** Somebody else changed the schedule since it was shown. */
    public static final class ScheduleChanged extends Refusal {
        ScheduleChanged() {
            super(HttpStatus.CONFLICT, "checkins.refusal.schedule-changed");
        }
    }

    /** Those of the episodes in which the reader may plan: what they are not cleared for is not there to choose. */
    @Transactional(readOnly = true)
    public List<Episode> plannable(Principal who, UUID personId, List<Episode> episodes) {
        return episodes.stream()
                .filter(episode -> episode.status().isOpen())
                .filter(episode -> access.clears(who, Verb.WRITE, personId, store.labelsIn(episode.id())))
                .toList();
    }

    /** For those who may plan; for all others the person is not there. */
    @Transactional
    public void begin(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.RECORD, personId, "schedule");
    }

    @Transactional
    public UUID plan(Principal who, UUID personId, Plan plan) {
        access.require(who, Verb.WRITE, DataClass.RECORD, personId, "schedule");
        access.requireCleared(who, WRITE, personId, store.labelsIn(plan.episodeId()));
        var site = programs.siteOf(personId).map(Site::id).orElse(null);
        var instrument = questionnaires.findAt(site, plan.instrumentId()).orElseThrow(NotThere::new);
        plan.answeredBy().requireNamedBy(instrument);
        var id = Ids.next();
        try {
            if (!store.insert(id, personId, plan, who.id())) throw new NotThere();
        } catch (DuplicateKeyException e) {
            throw new PlannedAlready();
        }
        return id;
    }

    /** Asks more or less often, or on another day next. */
    @Transactional
    public void change(Principal who, UUID scheduleId, Change change) {
        require(who, WRITE, scheduleId);
        if (!store.change(scheduleId, change)) throw new ScheduleChanged();
    }

    /** Asks no more. Stopped twice, the first stands. */
    @Transactional
    public void stop(Principal who, UUID scheduleId) {
        require(who, WRITE, scheduleId);
        store.stop(scheduleId, clock.instant());
    }

    @Transactional
    public Schedule show(Principal who, UUID scheduleId) {
        require(who, READ, scheduleId);
        return store.find(scheduleId, clock.instant()).orElseThrow(NotThere::new);
    }

    /** All of a person's, stopped ones last, otherwise what is due first. */
    @Transactional
    public List<Schedule> of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.RECORD, personId, "schedules");
        return store.ofPerson(personId, access.cleared(who, Verb.READ, personId), clock.instant());
    }

    /** Those of a person's which the reader may change or stop. */
    @Transactional
    public Set<UUID> changeable(Principal who, UUID personId) {
        return access.may(who, Verb.WRITE, DataClass.RECORD, personId)
                ? store.ids(personId, access.cleared(who, Verb.WRITE, personId))
                : Set.of();
    }

    /** Who is to answer what is planned, and since when, without telling what is asked. */
    @Transactional
    public List<Awaited> awaited(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, personId, "what is due");
        return awaited(personId, access.cleared(who, Verb.READ, personId));
    }

    /** Whose answers the reader may write as they are given: what they may only read, they do not. */
    @Transactional(readOnly = true)
    public Set<AnsweredBy> toAsk(Principal who, UUID personId) {
        return awaitedToWrite(who, personId).stream().map(Awaited::answeredBy).collect(Collectors.toSet());
    }

    /** What is asked of the person themself, where the reader may write it. */
    @Transactional(readOnly = true)
    public Optional<Awaited> toAskThePerson(Principal who, UUID personId) {
        return awaitedToWrite(who, personId).stream()
                .filter(one -> one.answeredBy() == AnsweredBy.PERSON)
                .findFirst();
    }

    private List<Awaited> awaitedToWrite(Principal who, UUID personId) {
        return access.may(who, Verb.WRITE, DataClass.RECORD, personId)
                ? awaited(personId, access.cleared(who, Verb.WRITE, personId))
                : List.of();
    }

    private List<Awaited> awaited(UUID personId, Cleared cleared) {
        var now = clock.instant();
        return store.awaited(personId, cleared, now, now.minus(settings.resume()));
    }

    /**
     * Answers that are waited for.
     *
     * @param dueOn a day of the site
     * @param today the present day of the site
     * @param begun whether some are given already and can be gone on with
     */
    public record Awaited(AnsweredBy answeredBy, LocalDate dueOn, LocalDate today, boolean begun) {

        public boolean isDue() {
            return !dueOn.isAfter(today);
        }
    }

    /** When each of the people is to be asked next, without telling what; missing where nothing is planned. */
    @Transactional(readOnly = true)
    public Map<UUID, Next> next(Principal who, Collection<UUID> personIds) {
        var shown = new ScheduleStore.Shown(
                access.visible(who, Verb.READ, DataClass.APPOINTMENTS), access.cleared(who, Verb.READ));
        return store.next(personIds, shown, clock.instant()).stream()
                .collect(Collectors.toMap(Next::personId, next -> next));
    }

    /**
     * When a person is to be asked next.
     *
     * @param dueOn a day of the site; past where it is overdue
     * @param today the present day of the site
     */
    public record Next(UUID personId, LocalDate dueOn, LocalDate today) {

        /** Days since it was due: 0 on the day itself, below zero before it. */
        public long daysLate() {
            return ChronoUnit.DAYS.between(dueOn, today);
        }
    }

    /** What asked for that instrument moves on, in whichever episode: it is entered once. */
    @EventListener
    void movedOn(ResponseCompleted completed) {
        // Above the net: it moves on in each program, whoever entered it.
        net.above(() -> store.answered(completed.responseId()));
    }

    /** Whom a schedule is about, and what it carries. */
    record Planned(UUID personId, Labels labels) {}

    private void require(Principal who, Access.Ask ask, UUID scheduleId) {
        var planned = store.planned(scheduleId).orElseThrow(NotThere::new);
        if (!access.ask(who, ask, planned.personId())) throw new NotThere();
        access.requireCleared(who, ask, planned.personId(), planned.labels());
    }
}

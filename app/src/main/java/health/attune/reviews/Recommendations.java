package health.attune.reviews;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.caseload.rules.CaseloadRuleBook;
import health.attune.database.Net;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import health.attune.pages.forms.AlreadySent;
import health.attune.programs.Programs;
import health.attune.reviews.RecommendationStore.Kept;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What consultants recommend, followed from the asking until it is done, or until somebody says what follows. */
@Component
@Transactional
public class Recommendations {
    private static final String SUBJECT = "recommendation";
    private static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.RECORD, SUBJECT);
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.RECORD, SUBJECT);
    private static final Access.Ask OWN = new Access.Ask(Verb.READ, DataClass.APPOINTMENTS, SUBJECT);

    private final RecommendationStore store;
    private final Askable askable;
    private final Access access;
    private final Net net;
    private final Clock clock;
    private final CaseloadRuleBook rules;
    private final Programs programs;

    Recommendations(
            RecommendationStore store,
            Askable askable,
            Access access,
            Net net,
            Clock clock,
            CaseloadRuleBook rules,
            Programs programs) {
        this.rules = rules;
        this.programs = programs;
        this.store = store;
        this.askable = askable;
        this.access = access;
        this.net = net;
        this.clock = clock;
    }

    /**
     * One of them as it stands today.
     *
     * @param due the day by which the next step is due; null where it is closed
     * @param days since it was made
     */
    public record Loop(
            Recommendation recommendation,
            ZoneId zone,
            @Nullable LocalDate due,
            long days,
            List<Step.Taken> steps) {
        public Loop {
            steps = List.copyOf(steps);
        }
    }

    /** What is recommended is done between the day on which it was recommended and today. */
    public static final class DoneOnRefused extends Refusal {
        public static final String KEY = "reviews.fault.done-on";

        DoneOnRefused() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, KEY);
        }
    }

    /** The open ones whose next step is the reader's, the longest open first; those on a page are {@link #shown}. */
    public List<Loop> mine(Principal who) {
        if (!who.isStaff()) return List.of();
        return loops(store.owned(who.id(), access.cleared(who, Verb.READ)).stream()
                .filter(kept -> askable.stands(who, kept.recommendation().personId()))
                .toList());
    }

    /** How many came to the reader beside so many of {@link #mine}, about people they do not care for. */
    public int unseen(Principal who, int seen) {
        return who.isStaff() ? store.held(who.id()) - seen : 0;
    }

    /** The open ones of these episodes and those that ended in the last seven days, for a reader of the records. */
    public List<Loop> followed(Principal who, Collection<UUID> episodeIds) {
        if (!who.isStaff()) return List.of();
        var visible = access.visible(who, READ.verb(), READ.dataClass());
        return loops(store.followed(episodeIds, visible, access.cleared(who, Verb.READ)));
    }

    /** Records whom a page shows. */
    public void shown(Principal who, Collection<Loop> loops) {
        access.recordListed(
                who,
                OWN,
                loops.stream().map(loop -> loop.recommendation().personId()).toList());
    }

    /** All about a person, as they were made, for a reader of whom it was asked whether they may read the record. */
    List<Loop> of(Principal who, UUID personId) {
        return loops(store.of(personId, access.cleared(who, Verb.READ, personId)));
    }

    /** For those who may read the record, and for whoever is asked or has the next step: it is written to them. */
    public Loop show(Principal who, UUID id) {
        return loops(List.of(found(who, id))).getFirst();
    }

    private Kept found(Principal who, UUID id) {
        var kept = store.find(id).orElseThrow(NotThere::new);
        var recommendation = kept.recommendation();
        var ask = isOwn(who, recommendation) ? OWN : READ;
        access.require(who, ask.verb(), ask.dataClass(), recommendation.personId(), SUBJECT);
        access.requireCleared(who, READ, recommendation.personId(), recommendation.labels());
        return kept;
    }

    /** The steps that the reader can take now. */
    public List<Step> steps(Principal who, Recommendation shown) {
        boolean cares = mayCare(who, shown.personId());
        return Arrays.stream(Step.values())
                .filter(step -> step.leadsOnFrom(shown.state()))
                .filter(step -> cares || step.isForOwner() && isOwn(who, shown))
                .toList();
    }

    /**
     * A step to take.
     *
     * @param because one of {@link Step#REASONS} for a decline, else null
     * @param doneOn the day of a completion, else null
     */
    public record Move(
            Step step,
            @Nullable String because,
            @Nullable String words,
            @Nullable LocalDate doneOn) {}

    /**
     * Moves it on from the version that the reader was shown; the same step sent twice is taken once.
     *
     * @throws ChangedMeanwhile when somebody else moved it on since
     * @throws AlreadySent when whoever takes it took the same step and said something else
     * @throws DoneOnRefused when it was done on a day before it was recommended, or that is still to come
     */
    public void take(Principal who, UUID id, int version, Move taken) {
        store.lock(id);
        var kept = found(who, id);
        var recommendation = kept.recommendation();
        if (!taken.step().isForOwner() || !isOwn(who, recommendation)) requireCaring(who, recommendation);
        if (isTaken(who, recommendation, version, taken)) return;
        if (recommendation.version() != version || !taken.step().leadsOnFrom(recommendation.state()))
            throw new ChangedMeanwhile();
        if (taken.doneOn() != null && !couldBe(taken.doneOn(), kept)) throw new DoneOnRefused();
        if (!store.move(id, version, taken.step().to(), next(recommendation, taken.step())))
            throw new ChangedMeanwhile();
        store.insert(id, taken, who.id());
    }

    /** Whose step is next. Above the net: whoever declines need not see who had asked, and is not shown it. */
    private UUID next(Recommendation recommendation, Step step) {
        if (step.comesBack()) return net.above(() -> store.askedFor(recommendation.id()));
        return recommendation.asked().id();
    }

    private boolean isTaken(Principal who, Recommendation recommendation, int version, Move taken) {
        return recommendation.version() == version + 1
                && store.steps(List.of(recommendation.id())).getLast().isSentBefore(who.id(), taken);
    }

    private boolean couldBe(LocalDate doneOn, Kept kept) {
        var made = kept.recommendation().made().at().atZone(kept.zone()).toLocalDate();
        return !doneOn.isBefore(made) && !doneOn.isAfter(today(kept.zone()));
    }

    /** It is written to whoever is asked, and to whoever has the next step, as long as they care for the person. */
    private boolean isOwn(Principal who, Recommendation recommendation) {
        var named = List.of(recommendation.asked().id(), recommendation.owner().id());
        return named.contains(who.id()) && askable.stands(who, recommendation.personId());
    }

    private boolean mayCare(Principal who, UUID personId) {
        return who.isStaff()
                && access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, personId)
                && access.may(who, Verb.WRITE, DataClass.RECORD, personId);
    }

    private void requireCaring(Principal who, Recommendation recommendation) {
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, recommendation.personId(), SUBJECT);
        access.require(who, WRITE.verb(), WRITE.dataClass(), recommendation.personId(), SUBJECT);
        access.requireCleared(who, WRITE, recommendation.personId(), recommendation.labels());
    }

    private List<Loop> loops(List<Kept> kept) {
        var clocks = LoopRules.ofPrograms(rules, programs);
        var steps =
                store.steps(kept.stream().map(one -> one.recommendation().id()).toList());
        return kept.stream()
                .map(one -> new Loop(
                        one.recommendation(),
                        one.zone(),
                        due(one, clocks.apply(one.recommendation().place().programId())),
                        ChronoUnit.DAYS.between(
                                LocalDate.ofInstant(one.recommendation().made().at(), one.zone()), today(one.zone())),
                        steps.stream()
                                .filter(step -> step.recommendationId()
                                        .equals(one.recommendation().id()))
                                .toList()))
                .toList();
    }

    /** The day by which a review is to be answered, by the clock of that zone. */
    public LocalDate dueOfReview(Review open, ZoneId zone) {
        var clock = LoopRules.ofPrograms(rules, programs).apply(open.place().programId());
        return clock.dueOfReview(LocalDate.ofInstant(open.putAt(), zone));
    }

    /** How many of an episode are open, of those that the reader may read. */
    public int open(Principal who, UUID episodeId) {
        return (int) followed(who, List.of(episodeId)).stream()
                .filter(loop -> loop.recommendation().state().isOpen())
                .count();
    }

    private static @Nullable LocalDate due(Kept kept, LoopRules rules) {
        var of = kept.recommendation();
        return of.state().isOpen() ? rules.due(of.state(), LocalDate.ofInstant(of.since(), kept.zone())) : null;
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}

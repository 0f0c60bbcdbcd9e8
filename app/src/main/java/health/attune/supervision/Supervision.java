package health.attune.supervision;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.assets.Measures;
import health.attune.caseload.Caseloads;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Why.Reason;
import health.attune.caseload.rules.ProgramRules;
import health.attune.contacts.MetAgain;
import health.attune.pages.NotThere;
import health.attune.questionnaires.Questionnaires;
import health.attune.reviews.Recommendations;
import health.attune.supervision.HourNote.Pair;
import health.attune.supervision.Overview.Loops;
import health.attune.supervision.Teams.Cared;
import health.attune.tasks.TaskLists;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is talked over in the hour of supervision. A worker is supervised by whoever is on the team of one of their
 * people as a supervisor, and sees the same page as they do; nobody else sees any of it.
 */
@Component
@Transactional
public class Supervision {
    private static final int DAYS = 7;

    private final Caseloads caseloads;
    private final SupervisedStore store;
    private final ProgramRules rules;
    private final WorkPlaces workPlaces;
    private final Questionnaires questionnaires;
    private final MetAgain metAgain;
    private final Recommendations recommendations;
    private final TaskLists tasks;
    private final Alerts alerts;
    private final Clock clock;

    Supervision(
            Caseloads caseloads,
            SupervisedStore store,
            ProgramRules rules,
            WorkPlaces workPlaces,
            Questionnaires questionnaires,
            MetAgain metAgain,
            Recommendations recommendations,
            TaskLists tasks,
            Alerts alerts,
            Clock clock) {
        this.caseloads = caseloads;
        this.store = store;
        this.rules = rules;
        this.workPlaces = workPlaces;
        this.questionnaires = questionnaires;
        this.metAgain = metAgain;
        this.recommendations = recommendations;
        this.tasks = tasks;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** The workers whom the reader supervises, by name and nothing else; counts alone, so that nobody is shown. */
    public List<Overview> workers(Principal who) {
        var supervised = supervised(who);
        if (supervised.isEmpty()) return List.of();
        var fold = fold(who);
        var waiting = waiting(who, supervised, fold);
        var people =
                store.people(supervised.stream().map(one -> one.worker().id()).toList());
        return supervised.stream()
                .map(one -> overview(one, one.mix(fold, people), fold, waiting))
                .toList();
    }

    /** Of all of them together: somebody whom two of them care for counts once. */
    Counts counts(Principal who) {
        var supervised = supervised(who);
        if (supervised.isEmpty()) return Counts.NONE;
        var fold = fold(who);
        var waiting = waiting(who, supervised, fold);
        var all = supervised.stream().flatMap(one -> one.listed().stream()).toList();
        int theirs = supervised.stream()
                .map(one -> one.worker().id())
                .mapToInt(one -> waiting.recommendations(one).count()
                        + waiting.tasks(one, fold).count())
                .sum();
        int calling = people(all, Supervision::calls);
        return new Counts(supervised.size(), fold.better(all), people(all, WeekFold::isOverdue), theirs + calling);
    }

    private List<Cared> supervised(Principal who) {
        return who.isStaff() ? teams(who).supervisedBy(who.id()) : List.of();
    }

    private OpenLoops waiting(Principal who, List<Cared> supervised, WeekFold fold) {
        var workers = supervised.stream().map(one -> one.worker().id()).toList();
        var late = tasks.ofColleagues(who, workers, fold.since()).stream()
                .filter(one -> one.late() && isWithOwner(one))
                .toList();
        var episodes = supervised.stream()
                .flatMap(one -> one.since().keySet().stream())
                .distinct()
                .toList();
        var open = recommendations.followed(who, episodes).stream()
                .filter(loop -> loop.recommendation().state().isOpen())
                .toList();
        return new OpenLoops(open, late);
    }

    /** Whether it is at the moment with whom it was given to; else somebody who covers has it. */
    private static boolean isWithOwner(TaskLists.Listed listed) {
        return listed.holder().accountId().equals(listed.task().ownerId());
    }

    private static Overview overview(Cared cared, Mix mix, WeekFold fold, OpenLoops waiting) {
        var worker = cared.worker();
        var loops = new Loops(
                waiting.recommendations(worker.id()),
                waiting.tasks(worker.id(), fold),
                people(cared.listed(), Supervision::calls));
        return new Overview(
                worker,
                mix,
                fold.better(cared.listed()),
                people(cared.listed(), WeekFold::isOverdue),
                loops,
                fold.areFew(cared.listed(), mix.all()));
    }

    private static boolean calls(Listed one) {
        return one.whys().stream().anyMatch(why -> why.reason() == Reason.SAFETY);
    }

    private static int people(List<Listed> listed, Predicate<Listed> which) {
        return (int) listed.stream()
                .filter(which)
                .map(one -> one.row().personId())
                .distinct()
                .count();
    }

    /** Whether the reader supervises that worker at this moment. */
    public boolean supervises(Principal who, UUID workerId) {
        return who.isStaff() && !who.id().equals(workerId) && store.supervises(who.id(), workerId);
    }

    /** The reader with each worker whom they supervise now, and with each supervisor of theirs. */
    public Set<Pair> pairs(Principal who) {
        if (!who.isStaff()) return Set.of();
        var teams = teams(who);
        return Stream.concat(
                        teams.supervisedBy(who.id()).stream()
                                .map(one -> new Pair(one.worker().id(), who.id())),
                        teams.supervisorsOf(who.id()).stream().map(one -> new Pair(who.id(), one.id())))
                .collect(Collectors.toSet());
    }

    /** The week of a worker whom the reader supervises. */
    public Week week(Principal who, UUID workerId) {
        if (!supervises(who, workerId)) throw new NotThere();
        var cared = teams(who).supervisedBy(who.id()).stream()
                .filter(one -> one.worker().id().equals(workerId))
                .findFirst()
                .orElseThrow(NotThere::new);
        return week(who, cared);
    }

    /** The reader's own, and who supervises them. */
    public record Own(Week week, List<Colleague> supervisors) {}

    public Own own(Principal who) {
        if (!who.isStaff()) throw new NotThere();
        var teams = teams(who);
        return new Own(week(who, teams.of(who.id(), who.name())), teams.supervisorsOf(who.id()));
    }

    private Week week(Principal who, Cared cared) {
        var fold = fold(who);
        var lines = fold.lines(cared.worker().id(), known(who, cared, fold));
        var shown = lines.stream().map(line -> line.person().id()).toList();
        caseloads.shown(
                who,
                cared.listed().stream()
                        .filter(one -> shown.contains(one.row().personId()))
                        .toList());
        var mix = cared.mix(fold, store.people(List.of(cared.worker().id())));
        var since = LocalDate.ofInstant(fold.since(), workPlaces.zoneOf(who));
        return new Week(cared.worker(), mix, since, lines, fold.areFew(cared.listed(), mix.all()));
    }

    private WeekFold.Known known(Principal who, Cared cared, WeekFold fold) {
        var worker = List.of(cared.worker().id());
        var people = cared.people();
        var theirs = tasks.ofColleagues(who, worker, fold.since()).stream()
                .filter(task -> people.contains(task.task().about().personId()))
                .filter(task -> !task.task().isOpen() || isWithOwner(task))
                .toList();
        tasks.shown(who, theirs);
        return new WeekFold.Known(
                cared.listed(),
                cared.since(),
                metAgain.of(who, cared.worker().id(), people, fold.since()),
                recommendations.followed(who, cared.since().keySet()),
                theirs,
                alertsOf(who, cared));
    }

    /** Those that are the worker's to act on: asked about the few people whom the list says to have one. */
    private List<Alert> alertsOf(Principal who, Cared cared) {
        return cared.listed().stream()
                .filter(Supervision::calls)
                .map(one -> one.row().personId())
                .distinct()
                .flatMap(person -> alerts.openAbout(who, person).stream())
                .filter(alert -> cared.worker().id().equals(alert.ownerId()))
                .toList();
    }

    private Teams teams(Principal who) {
        var mine = caseloads.mine(who);
        return new Teams(
                mine,
                store.members(
                        mine.stream().map(one -> one.row().place().episodeId()).toList()));
    }

    /** From the beginning of the day a week ago, by the reader's clock. */
    private WeekFold fold(Principal who) {
        var now = clock.instant();
        var zone = workPlaces.zoneOf(who);
        var since = LocalDate.ofInstant(now, zone).minusDays(DAYS).atStartOfDay(zone);
        var gains = new Gains(new Measures(questionnaires::find));
        return new WeekFold(gains, rules.ofPrograms(), since.toInstant(), now);
    }
}

package health.attune.supervision;

import health.attune.alerts.Alert;
import health.attune.caseload.CaseloadRow;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Why;
import health.attune.caseload.rules.CaseloadRules;
import health.attune.caseload.rules.Rule;
import health.attune.contacts.MetAgain.Again;
import health.attune.people.PersonName;
import health.attune.reviews.Recommendation;
import health.attune.reviews.Recommendations.Loop;
import health.attune.supervision.Line.Kind;
import health.attune.supervision.Line.Part;
import health.attune.tasks.TaskLists;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * From what is known of a worker's people to the sentences of their week.
 *
 * @param since from when on what happened counts
 */
record WeekFold(Gains gains, Function<UUID, CaseloadRules> rules, Instant since, Instant now) {

    /**
     * What is known, each part as far as the reader may see it.
     *
     * @param together since when the worker is on the team, by the episode
     * @param met whom they met in that week, by the person
     */
    record Known(
            List<Listed> listed,
            Map<UUID, Instant> together,
            Map<UUID, Again> met,
            List<Loop> loops,
            List<TaskLists.Listed> tasks,
            List<Alert> alerts) {}

    /** By their kinds, the weightiest of each kind first. */
    List<Line> lines(UUID workerId, Known known) {
        var lines = new ArrayList<Line>();
        for (var one : known.listed()) {
            gain(one).ifPresent(lines::add);
            metAgain(one, known.met()).ifPresent(lines::add);
            keptOn(one, known).ifPresent(lines::add);
            coaching(one).forEach(lines::add);
        }
        for (var one : known.listed()) loops(workerId, one, known.loops()).forEach(lines::add);
        known.tasks().forEach(task -> task(task).ifPresent(lines::add));
        known.alerts().forEach(alert -> lines.add(alert(alert, known.listed())));
        var said = new HashSet<String>();
        return lines.stream()
                .sorted(Comparator.comparing(Line::kind).thenComparing(Line::figure, Comparator.reverseOrder()))
                .filter(line -> line.kind().part() == Part.LOOPS || said.add(sameAs(line)))
                .toList();
    }

    /** Whoever is in care by two programs is told of once. */
    private static String sameAs(Line line) {
        return line.person().id() + " " + line.kind() + " " + line.words();
    }

    /** How many of them reached their aim or got reliably better. */
    int better(Collection<Listed> listed) {
        return (int) listed.stream()
                .filter(one -> gain(one).isPresent())
                .map(one -> one.row().personId())
                .distinct()
                .count();
    }

    /** Whether a figure about so many people says little, by the rule of where the first of them is cared for. */
    boolean areFew(List<Listed> listed, int people) {
        return listed.isEmpty() || people < held(listed.getFirst()).figure(Rule.FEW_PEOPLE);
    }

    private Optional<Line> gain(Listed one) {
        return gains.since(one.row().progress(), since)
                .map(gain -> line(
                        one,
                        switch (gain) {
                            case REACHED -> Kind.REACHED;
                            case RELIABLY_BETTER -> Kind.RELIABLY_BETTER;
                        },
                        weeks(one.row().startedOn(), one.row())));
    }

    private Optional<Line> metAgain(Listed one, Map<UUID, Again> met) {
        int within = held(one).contactWithinDays();
        return Optional.ofNullable(met.get(one.row().personId()))
                .flatMap(Again::silence)
                .map(Duration::toDays)
                .filter(days -> days > within)
                .map(days -> line(one, Kind.REACHED_AGAIN, days));
    }

    private Optional<Line> keptOn(Listed one, Known known) {
        var joined = known.together().get(one.row().place().episodeId());
        if (joined == null || !known.met().containsKey(one.row().personId())) return Optional.empty();
        long weeks = weeks(LocalDate.ofInstant(joined, one.row().place().zone()), one.row());
        boolean lasts = weeks >= held(one).figure(Rule.TOGETHER_WEEKS);
        return lasts ? Optional.of(line(one, Kind.KEPT_ON, weeks)) : Optional.empty();
    }

    private static Stream<Line> coaching(Listed one) {
        return one.whys().stream()
                .flatMap(why -> kind(why, one.row()).stream().map(kind -> line(one, kind, (long) why.figure())));
    }

    private static Optional<Kind> kind(Why why, CaseloadRow row) {
        return switch (why.reason()) {
            case TELLS_OF_RELAPSE -> Optional.of(Kind.TELLS_OF_RELAPSE);
            case CAME_BACK -> Optional.of(Kind.CAME_BACK);
            case NOT_IMPROVED ->
                Optional.of(row.reached().consultedAt() == null ? Kind.NEVER_REVIEWED : Kind.NOT_IMPROVED);
            case TRIED_IN_VAIN -> Optional.of(Kind.TRIED_IN_VAIN);
            case NOT_MET -> Optional.of(Kind.NOT_MET);
            case OUT_OF_TOUCH -> Optional.of(Kind.OUT_OF_TOUCH);
            case CONTACT_DUE -> Optional.of(Kind.CONTACT_DUE);
            // An alert has a line of its own; the others are no matter for a second thought.
            case SAFETY, DIED, WORSE, FLAGGED, NOT_MEASURED, NOTICED, PAUSED, CONSULTED, ON_COURSE, CLOSED ->
                Optional.empty();
        };
    }

    /** Whether somebody should have been met by now. */
    static boolean isOverdue(Listed one) {
        return coaching(one)
                .map(Line::kind)
                .anyMatch(kind -> kind == Kind.NOT_MET || kind == Kind.OUT_OF_TOUCH || kind == Kind.CONTACT_DUE);
    }

    private Stream<Line> loops(UUID workerId, Listed one, List<Loop> loops) {
        return loops.stream()
                .filter(loop -> loop.recommendation()
                        .place()
                        .episodeId()
                        .equals(one.row().place().episodeId()))
                .flatMap(loop -> kind(workerId, loop).stream().map(kind -> line(one, kind, loop.days())));
    }

    private Optional<Kind> kind(UUID workerId, Loop loop) {
        Recommendation recommendation = loop.recommendation();
        boolean isTheirs = recommendation.owner().id().equals(workerId);
        if (recommendation.state().isOpen()) return isTheirs ? Optional.of(Kind.RECOMMENDATION) : Optional.empty();
        boolean isLate = recommendation.since().isBefore(since);
        boolean isByThem =
                !loop.steps().isEmpty() && loop.steps().getLast().by().id().equals(workerId);
        return isByThem && !isLate ? Optional.of(Kind.LOOP_CLOSED) : Optional.empty();
    }

    private Optional<Line> task(TaskLists.Listed listed) {
        var person = listed.person();
        if (person == null) return Optional.empty();
        var task = listed.task();
        if (!task.isOpen())
            return Optional.of(
                    new Line(person.called(), Kind.TASK_DONE, 0, task.wording().title()));
        return listed.late()
                ? Optional.of(new Line(
                        person.called(),
                        Kind.TASK_LATE,
                        daysLate(listed),
                        task.wording().title()))
                : Optional.empty();
    }

    long daysLate(TaskLists.Listed listed) {
        var task = listed.task();
        var today = LocalDate.ofInstant(now, task.about().zone());
        return ChronoUnit.DAYS.between(task.wording().dueOn(), today);
    }

    private Line alert(Alert alert, List<Listed> listed) {
        PersonName person = listed.stream()
                .map(one -> one.person().called())
                .filter(called -> called.id().equals(alert.personId()))
                .findFirst()
                .orElseThrow();
        return new Line(person, Kind.ALERT, ChronoUnit.HOURS.between(alert.raisedAt(), now), "");
    }

    private CaseloadRules held(Listed one) {
        return rules.apply(one.row().place().programId());
    }

    private static Line line(Listed one, Kind kind, long figure) {
        return new Line(one.person().called(), kind, figure, "");
    }

    private long weeks(LocalDate from, CaseloadRow row) {
        var today = LocalDate.ofInstant(now, row.place().zone());
        return ChronoUnit.DAYS.between(from, today) / 7;
    }
}

package health.attune.simulator.care;

import health.attune.simulator.answers.Occasion;
import health.attune.simulator.chance.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The check-ins of one episode: asked when due, answered late or not at all, some left unfinished. */
final class Diary {
    /** What falls due within so many days is asked on the same occasion. */
    private static final int TOGETHER = 3;

    private static final int REMINDER = 7;

    private final Plan plan;
    private final Chance chance;
    private final Answerer answerer;
    private final Habit habit;
    private final Map<String, Integer> every = new LinkedHashMap<>();
    private final Map<String, LocalDate> due = new LinkedHashMap<>();
    private final List<Checkin> checkins = new ArrayList<>();

    /** Which way somebody likes to answer, and how often they do when asked. */
    record Habit(Mode mode, double answers) {
        static Habit of(Chance chance) {
            double way = chance.unit();
            var mode = way < 0.30
                    ? Mode.SIGNED_IN
                    : way < 0.62 ? Mode.LINK : way < 0.84 ? Mode.TABLET : way < 0.95 ? Mode.PAPER : Mode.INTERVIEW;
            return new Habit(mode, 0.66 + 0.3 * chance.unit());
        }
    }

    Diary(Plan plan, Chance chance, Answerer answerer) {
        this.plan = plan;
        this.chance = chance;
        this.answerer = answerer;
        this.habit = Habit.of(chance.branch("habit"));
    }

    /** @param elsewhere what another episode of the person already asks for */
    Diary kept(List<String> elsewhere) {
        for (var asked : asked()) {
            if (elsewhere.contains(asked.instrumentId())) continue;
            every.put(asked.instrumentId(), asked.everyDays());
            due.put(asked.instrumentId(), plan.startedOn());
        }
        var day = plan.startedOn();
        while (!day.isAfter(plan.lastCame())) day = next(day);
        boolean open = plan.ending().isEmpty() && elsewhere.isEmpty();
        if (open && chance.branch("unfinished").holds(0.09)) leaveOneUnfinished();
        return this;
    }

    List<Checkin> checkins() {
        return checkins;
    }

    List<Schedule> schedules() {
        var ends = plan.ending().map(Episode.Ending::on);
        return due.entrySet().stream()
                .map(entry -> new Schedule(
                        entry.getKey(),
                        every.getOrDefault(entry.getKey(), 1),
                        plan.startedOn(),
                        ends,
                        entry.getValue()))
                .toList();
    }

    private List<Asked> asked() {
        var asked = new ArrayList<>(Asked.in(plan.program().kind()));
        if (answerer.bearsTrauma(plan.startedOn())) asked.add(new Asked("pcl-5", 28));
        return asked;
    }

    /** One day on which something is due; returns the next one. */
    private LocalDate next(LocalDate day) {
        var now = chance.branch(day.toEpochDay());
        boolean first = checkins.isEmpty();
        var answered = day.plusDays(first || now.holds(0.5) ? 0 : now.between(1, 5));
        if (answered.isAfter(plan.lastCame()) || !(first || now.holds(habit.answers()))) return day.plusDays(REMINDER);
        var instruments = due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(day.plusDays(TOGETHER)))
                .map(Map.Entry::getKey)
                .toList();
        var mode = mode(now);
        var on = mode.isAtTheSite() ? Hours.workday(answered) : answered;
        checkins.add(checkin(instruments, new When(mode, on), now));
        for (var instrument : instruments) due.put(instrument, on.plusDays(every.getOrDefault(instrument, 1)));
        return due.values().stream().min(LocalDate::compareTo).orElse(plan.today());
    }

    private record When(Mode mode, LocalDate day) {}

    private Checkin checkin(List<String> instruments, When when, Chance now) {
        var opened = at(when, now);
        var completed = opened.plus(Duration.ofSeconds(40 + 45L * instruments.size() + now.below(240)));
        var occasion = new Occasion(now, when.day(), when.mode() == Mode.PAPER);
        var filled = instruments.stream()
                .map(instrument -> answerer.fill(instrument, occasion, completed))
                .toList();
        return new Checkin(when.mode(), answerer.language(), opened, Optional.of(completed), filled);
    }

    private void leaveOneUnfinished() {
        var day = plan.today().minusDays(chance.branch("unfinished day").between(1, 6));
        var ready = due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(day))
                .map(Map.Entry::getKey)
                .filter(Answerer::mayBeLeft)
                .findFirst();
        if (ready.isEmpty() || day.isAfter(plan.lastCame())) return;
        var now = chance.branch("unfinished answers");
        var begun = answerer.begin(ready.get(), new Occasion(now, day, false));
        var opened = at(new When(Mode.LINK, day), now);
        checkins.add(new Checkin(Mode.LINK, answerer.language(), opened, Optional.empty(), List.of(begun)));
    }

    /** Mostly their own way, else on the tablet at the desk. */
    private Mode mode(Chance now) {
        return now.holds(0.85) ? habit.mode() : now.holds(0.7) ? Mode.TABLET : Mode.LINK;
    }

    private Instant at(When when, Chance now) {
        var zone = plan.program().site().zone();
        return when.mode().isAtTheSite() ? Hours.ofWork(now, when.day(), zone) : Hours.ofLife(now, when.day(), zone);
    }
}

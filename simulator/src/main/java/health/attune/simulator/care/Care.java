package health.attune.simulator.care;

import health.attune.simulator.chance.Chance;
import health.attune.simulator.courses.Course;
import health.attune.simulator.sites.Establishment;
import health.attune.simulator.sites.ProgramKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The care of one person: their episodes, and what they want to reach. */
public final class Care {
    private static final double SECOND_PROGRAM = 0.17;

    private final Chance chance;
    private final Establishment establishment;
    private final Receiver receiver;
    private final Course course;
    private final Answerer answerer;

    /**
     * Who receives it.
     *
     * @param recordedTwice true where this is the second record of the same person, which is soon found out
     */
    public record Receiver(int number, String language, boolean recordedTwice) {}

    /** The first day of care, and the day up to which is told. */
    public record Span(LocalDate began, LocalDate today) {}

    public Care(Chance chance, Establishment establishment, Receiver receiver, Course course) {
        this.chance = chance;
        this.establishment = establishment;
        this.receiver = receiver;
        this.course = course;
        this.answerer = new Answerer(chance.branch("answerer"), course, receiver.language());
    }

    public List<Goal> goals(Span span) {
        return Goals.of(
                chance.branch("goals"),
                new Goals.Setting(span.began(), course.type(), span.today(), receiver.language()));
    }

    /** The episode in that program, and for some another one in a second program of the site. */
    public List<Episode> episodes(ProgramKind kind, Span span) {
        var episodes = new ArrayList<Episode>();
        episodes.add(episode(chance.branch("first"), kind, span, List.of()));
        var more = chance.branch("more");
        if (receiver.recordedTwice() || !more.holds(SECOND_PROGRAM)) return episodes;
        second(more, kind, span).ifPresent(start -> {
            var others = Establishment.offeredAt(Establishment.modelFor(receiver.number())).stream()
                    .filter(other -> other != kind && other != ProgramKind.EARLY_INTERVENTION)
                    .toList();
            var asked = episodes.getFirst().schedules().stream()
                    .map(Schedule::instrumentId)
                    .toList();
            episodes.add(episode(chance.branch("second"), more.pick(others), new Span(start, span.today()), asked));
        });
        return episodes;
    }

    private Optional<LocalDate> second(Chance chance, ProgramKind kind, Span span) {
        var start = Hours.workday(span.began().plusDays(chance.between(25, 160)));
        boolean young = kind == ProgramKind.EARLY_INTERVENTION;
        return start.isBefore(span.today().minusDays(3)) && !young ? Optional.of(start) : Optional.empty();
    }

    private Episode episode(Chance own, ProgramKind kind, Span span, List<String> askedElsewhere) {
        var program = establishment.program(establishment.siteOf(receiver.number()), kind);
        var frame = new Plan.Frame(span.began(), course.type(), span.today());
        var plan = receiver.recordedTwice()
                ? Plan.ofDuplicate(program, frame)
                : Plan.of(own.branch("plan"), program, frame);
        var team = Team.of(establishment, receiver.number(), plan);
        var diary = new Diary(plan, own.branch("diary"), answerer).kept(askedElsewhere);
        var appointments = Appointments.of(plan, team, own.branch("appointments"));
        var checkins = new ArrayList<>(diary.checkins());
        checkins.addAll(appointments.feedback(answerer));
        checkins.sort(Comparator.comparing(Checkin::openedAt));
        return new Episode(
                program,
                plan.startedOn(),
                plan.ending(),
                team.members(),
                diary.schedules(),
                checkins,
                appointments.contacts());
    }
}

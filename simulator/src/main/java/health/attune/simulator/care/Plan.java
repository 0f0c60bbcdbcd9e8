package health.attune.simulator.care;

import health.attune.simulator.care.Episode.Ending;
import health.attune.simulator.care.Episode.Reason;
import health.attune.simulator.chance.Chance;
import health.attune.simulator.courses.CourseType;
import health.attune.simulator.sites.Program;
import health.attune.simulator.sites.ProgramKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The frame of an episode: from when to when, and until when the person comes.
 *
 * @param lastCame last day on which the person may come: the end, the day before today, or the day they stopped
 */
record Plan(Program program, LocalDate startedOn, LocalDate lastCame, Optional<Ending> ending, LocalDate today) {
    /**
     * One in five drops out (Swift and Greenberg 2012: 19.7 percent of 83,834 clients in 669 studies); who is not
     * getting better more often than who is.
     */
    private static final double DROPS_OUT_THOUGH_BETTER = 0.16;

    private static final double DROPS_OUT_UNCHANGED = 0.28;

    static Plan of(Chance chance, Program program, Frame frame) {
        var length = program.kind().length();
        var end = frame.startedOn().plusDays(chance.between(length.shortest(), length.longest()));
        boolean drops = chance.holds(dropOut(program.kind(), frame.course()));
        var stops = frame.startedOn().plusDays(8 + (long) chance.waiting(45));
        if (drops && stops.isBefore(end)) {
            var noticed = new Ending(stops.plusDays(chance.between(35, 90)), Reason.OUT_OF_TOUCH);
            return new Plan(program, frame.startedOn(), frame.orYesterday(stops), frame.past(noticed), frame.today());
        }
        var ending = frame.past(new Ending(end, reason(chance, frame.course())));
        return new Plan(program, frame.startedOn(), frame.orYesterday(end), ending, frame.today());
    }

    /** A record that was made twice: found on the first day that somebody is served already. */
    static Plan ofDuplicate(Program program, Frame frame) {
        var ending = frame.past(new Ending(frame.startedOn().plusDays(2), Reason.OTHER_CARE));
        return new Plan(program, frame.startedOn(), frame.startedOn(), ending, frame.today());
    }

    /** The first day, how the person will fare, and the day up to which is told. */
    record Frame(LocalDate startedOn, CourseType course, LocalDate today) {
        LocalDate orYesterday(LocalDate day) {
            return day.isBefore(today) ? day : today.minusDays(1);
        }

        Optional<Ending> past(Ending ending) {
            return Optional.of(ending).filter(end -> end.on().isBefore(today));
        }
    }

    private static double dropOut(ProgramKind kind, CourseType course) {
        double usual = switch (course) {
            case NO_RESPONSE, WORSENING -> DROPS_OUT_UNCHANGED;
            default -> DROPS_OUT_THOUGH_BETTER;
        };
        return kind == ProgramKind.ACT ? usual / 2 : usual;
    }

    private static Reason reason(Chance chance, CourseType course) {
        if (chance.holds(0.06)) return Reason.MOVED_AWAY;
        return switch (course) {
            case NO_RESPONSE, WORSENING -> chance.holds(0.5) ? Reason.OTHER_CARE : Reason.OWN_CHOICE;
            default -> chance.holds(0.8) ? Reason.GOALS_REACHED : Reason.OWN_CHOICE;
        };
    }
}

package health.attune.simulator.courses;

import health.attune.simulator.chance.Chance;
import health.attune.simulator.sites.ProgramKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One person's way: the level of each trait on any day, without having to walk through the days before it. */
public final class Course {
    private static final double HALF_A_YEAR = 182;
    private static final double AFTERMATH = 45;

    private final Baseline baseline;
    private final CourseType type;
    private final double ease;
    private final Relapse relapse;
    private final Swings swings;
    private final Set<Trait> built;
    private final Setting setting;

    /** What a course is set in: the program that helps first, and what life does meanwhile. */
    private record Setting(ProgramKind kind, LocalDate began, List<Circumstance> circumstances) {}

    /** The first day of care, the day up to which is told, and the language it is told in. */
    public record Time(LocalDate began, LocalDate today, String language) {}

    /** When what was gained begins to be lost, in days of care, and how much of it. */
    private record Relapse(double day, double share) {}

    private Course(Chance chance, CourseType type, Setting setting) {
        this.baseline = Baseline.inCare(chance.branch("baseline"), setting.kind());
        this.type = type;
        this.setting = setting;
        this.ease = type.ease(chance.branch("ease")) * Intake.response(setting.kind());
        this.relapse = relapse(chance.branch("relapse"));
        this.swings = Swings.of(chance.branch("swings"));
        this.built = setting.kind().builds().stream()
                .map(domain -> Trait.valueOf(domain.name()))
                .collect(Collectors.toSet());
    }

    /** The way of somebody whom that program helps first; what life did is told from a year before it on. */
    public static Course of(Chance chance, ProgramKind kind, Time time) {
        var span = new Circumstances.Span(time.began().minusYears(1), time.today(), time.language());
        var setting = new Setting(kind, time.began(), Circumstances.of(chance.branch("life"), span));
        return new Course(chance, CourseType.any(chance.branch("type")), setting);
    }

    public CourseType type() {
        return type;
    }

    public List<Circumstance> circumstances() {
        return setting.circumstances();
    }

    /** The level of the trait on that day, in standard deviations at intake. */
    public double level(Trait trait, LocalDate day) {
        double days = ChronoUnit.DAYS.between(setting.began(), day);
        return baseline.level(trait)
                + trait.moves().withResponse() * response(days)
                + trait.moves().withMisfortune() * misfortune(day)
                + built(trait, days)
                + swings.on(trait, days);
    }

    /** How far symptoms have eased in answer to care, in standard deviations at intake. */
    private double response(double days) {
        double eased = ease * type.reached(days);
        if (type != CourseType.RELAPSE || days < relapse.day()) return eased;
        return eased * (1 - relapse.share() * (1 - StrictMath.exp(-(days - relapse.day()) / 25)));
    }

    /** What weighs on the day: fully while it lasts, then less and less. */
    private double misfortune(LocalDate day) {
        double weight = 0;
        for (var circumstance : setting.circumstances()) {
            if (circumstance.fromOn().isAfter(day)) continue;
            var end = circumstance.toOn().orElse(day);
            double since = Math.max(0, ChronoUnit.DAYS.between(end, day));
            weight += circumstance.kind().weight() * StrictMath.exp(-since / AFTERMATH);
        }
        return weight;
    }

    /** What the program builds beside easing symptoms: slowly, and more for those who answer to it at all. */
    private double built(Trait trait, double days) {
        if (days <= 0 || !built.contains(trait)) return 0;
        double most = 0.15 + 0.2 * Math.clamp(ease, 0, 2);
        return most * Math.min(1, days / HALF_A_YEAR);
    }

    /** Remission is reached about day 90; 79 percent of relapses begin within half a year of it (after Ali 2017). */
    private static Relapse relapse(Chance chance) {
        double wait = Math.min(360, chance.waiting(HALF_A_YEAR / 1.56));
        return new Relapse(90 + wait, 0.6 + 0.4 * chance.unit());
    }
}

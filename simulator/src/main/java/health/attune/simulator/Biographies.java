package health.attune.simulator;

import health.attune.simulator.care.Care;
import health.attune.simulator.chance.Chance;
import health.attune.simulator.chance.Weights;
import health.attune.simulator.courses.Course;
import health.attune.simulator.persons.Identity;
import health.attune.simulator.sites.Establishment;
import health.attune.simulator.sites.IntegrationModel;
import health.attune.simulator.sites.ProgramKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes up one person after another, each from their own branch of chance. */
final class Biographies {
    private static final int MONTHS_18 = 548;

    /** Share of records that were made a second time for the same person; our assumption. */
    private static final double RECORDED_TWICE = 0.012;

    private static final Map<IntegrationModel, Weights<ProgramKind>> COMES_TO = Map.of(
            IntegrationModel.IN_HOUSE,
            Weights.of(Map.of(
                    ProgramKind.COLLABORATIVE_CARE, 0.55,
                    ProgramKind.PSYCHOTHERAPY, 0.15,
                    ProgramKind.TASK_SHARED_COUNSELING, 0.17,
                    ProgramKind.GROUP, 0.13)),
            IntegrationModel.CO_LOCATED,
            Weights.of(Map.of(
                    ProgramKind.COLLABORATIVE_CARE, 0.27,
                    ProgramKind.PSYCHOTHERAPY, 0.38,
                    ProgramKind.ACT, 0.10,
                    ProgramKind.IPS, 0.12,
                    ProgramKind.GROUP, 0.13)),
            IntegrationModel.FACILITATED_REFERRAL,
            Weights.of(Map.of(
                    ProgramKind.CASE_MANAGEMENT, 0.33,
                    ProgramKind.TASK_SHARED_COUNSELING, 0.27,
                    ProgramKind.EARLY_INTERVENTION, 0.20,
                    ProgramKind.COLLABORATIVE_CARE, 0.20)));

    private final Chance people;
    private final Establishment establishment;
    private final LocalDate today;

    Biographies(Chance people, Establishment establishment, LocalDate today) {
        this.people = people;
        this.establishment = establishment;
        this.today = today;
    }

    SimulatedPerson of(int number) {
        var chance = people.branch(number);
        var twin = twinOf(number);
        var kind = kind(number);
        var began = began(chance.branch("began"), kind);
        var identity = twin.map(other -> identity(other).mistaken(chance.branch("mistake")))
                .orElseGet(() -> identity(number));
        var time = new Course.Time(began, today, identity.writes());
        var course = Course.of(chance.branch("course"), kind, time);
        var receiver = new Care.Receiver(number, identity.writes(), twin.isPresent());
        var care = new Care(chance.branch("care"), establishment, receiver, course);
        var spans = new Care.Span(began, today);
        return new SimulatedPerson(
                number,
                twin,
                identity,
                course.type(),
                care.episodes(kind, spans),
                twin.isPresent() ? List.of() : course.circumstances(),
                twin.isPresent() ? List.of() : care.goals(spans));
    }

    private Optional<Integer> twinOf(int number) {
        var chance = people.branch(number).branch("twin");
        if (number < 40 || !chance.holds(RECORDED_TWICE)) return Optional.empty();
        int other = number - chance.between(1, 30);
        return people.branch(other).branch("twin").holds(RECORDED_TWICE) ? Optional.empty() : Optional.of(other);
    }

    private Identity identity(int number) {
        boolean young = kind(number) == ProgramKind.EARLY_INTERVENTION;
        var town = Establishment.townOf(number);
        var frame = new Identity.Frame(young ? 14 : 18, young ? 24 : 84, town, today);
        return Identity.of(people.branch(number).branch("identity"), frame);
    }

    private ProgramKind kind(int number) {
        var weights = COMES_TO.get(Establishment.modelFor(number));
        if (weights == null) throw new IllegalStateException("Nobody knows what person " + number + " comes for.");
        return weights.pick(people.branch(number).branch("kind"));
    }

    /** Spread over the 18 months; assertive community treatment rather at their beginning, for it lasts for years. */
    private LocalDate began(Chance chance, ProgramKind kind) {
        double ago = chance.unit();
        if (kind == ProgramKind.ACT) ago = StrictMath.sqrt(ago);
        var day = today.minusDays(5 + (long) (ago * (MONTHS_18 - 7)));
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }
}

package health.attune.simulator.courses;

import health.attune.simulator.sites.ProgramKind;

/** How those who come to one program differ from those who come to care in general; our own assumptions. */
final class Intake {
    /** Standard deviation of what lasts; the rest of 1 is how the week has been. */
    static final double SPREAD = 0.95;

    private Intake() {}

    static double shift(ProgramKind kind, Trait trait) {
        return switch (kind) {
            case COLLABORATIVE_CARE, PSYCHOTHERAPY -> 0;
            case TASK_SHARED_COUNSELING -> shift(trait, -0.2, 0, 0);
            case GROUP -> shift(trait, -0.5, -0.3, 0);
            case ACT -> shift(trait, -0.3, -0.6, 0.9);
            case IPS -> shift(trait, -0.6, -0.1, 0.3);
            case CASE_MANAGEMENT -> shift(trait, -0.4, -0.5, 0.3);
            case EARLY_INTERVENTION -> shift(trait, -0.1, -0.2, 0.1);
        };
    }

    /** How strongly the symptoms of those in the program answer to it, beside collaborative care and psychotherapy. */
    static double response(ProgramKind kind) {
        return switch (kind) {
            case COLLABORATIVE_CARE, PSYCHOTHERAPY -> 1;
            case TASK_SHARED_COUNSELING, EARLY_INTERVENTION -> 0.85;
            case GROUP, CASE_MANAGEMENT -> 0.5;
            case ACT, IPS -> 0.4;
        };
    }

    private static double shift(Trait trait, double symptoms, double social, double impairment) {
        return switch (trait) {
            case DEPRESSION, ANXIETY -> symptoms;
            case CONNECTION, SUPPORT -> social;
            case IMPAIRMENT -> impairment;
            default -> 0;
        };
    }
}

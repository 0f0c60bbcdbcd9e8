package health.attune.simulator.courses;

/**
 * What cannot be seen and questions ask about. A trait's level is counted in standard deviations of people at their
 * intake into care, 0 being their mean; more is more of what the trait is named after.
 *
 * <p>Where the general public stands on the same scale was fitted so that the published means and spreads of the public
 * come out beside those of people in care (PHQ-9 2.9, GAD-7 2.95, WHO-5 70, BRS 3.7, UCLA-3 3.9, OSSS-3 10.1).
 */
public enum Trait {
    DEPRESSION(new Loadings(0.90, 0, 0, 0), new Public(-2.2, 0.90), new Moves(-1, 1)),
    ANXIETY(new Loadings(0.84, 0, 0, 0), new Public(-2.15, 0.92), new Moves(-0.9, 0.9)),
    TRAUMA(new Loadings(0.70, 0, -0.05, 0), new Public(-1.9, 0.90), new Moves(-0.6, 0.7)),
    ALCOHOL(new Loadings(0.25, 0, 0, 0), new Public(-0.5, 0.90), new Moves(-0.2, 0.3)),
    IMPAIRMENT(new Loadings(0.35, 0, 0, -0.60), new Public(-1.8, 0.90), new Moves(-0.75, 0.6)),
    WELLBEING(new Loadings(-0.55, 0.45, 0, 0), new Public(1.7, 1.10), new Moves(0.85, -0.8)),
    RESILIENCE(new Loadings(-0.20, 0.72, 0, 0), new Public(1.27, 0.86), new Moves(0.40, -0.3)),
    HOPE(new Loadings(-0.25, 0.68, 0, 0), new Public(0.98, 0.80), new Moves(0.50, -0.5)),
    PURPOSE(new Loadings(-0.15, 0.60, 0.25, 0), new Public(1.06, 1.00), new Moves(0.40, -0.3)),
    CONNECTION(new Loadings(-0.15, 0, 0.78, 0), new Public(1.24, 0.85), new Moves(0.25, -0.3)),
    SUPPORT(new Loadings(0, 0, 0.80, 0.10), new Public(0.60, 0.95), new Moves(0.12, -0.2)),
    RECOVERY(new Loadings(-0.35, 0.50, 0.20, 0), new Public(1.10, 1.00), new Moves(0.60, -0.5)),
    /** What a person makes of their work with those who help them; of the public nothing is known. */
    ALLIANCE(new Loadings(-0.05, 0.15, 0.10, 0), new Public(0, 1), new Moves(0.3, 0));

    private final Loadings loadings;
    private final Public general;
    private final Moves moves;

    Trait(Loadings loadings, Public general, Moves moves) {
        this.loadings = loadings;
        this.general = general;
        this.moves = moves;
    }

    /** How much of it is what symptoms, psychological assets, social assets and function have in common. */
    record Loadings(double symptoms, double psychological, double social, double function) {}

    /** Mean and standard deviation of the general public. */
    public record Public(double mean, double sd) {}

    /**
     * How it moves.
     *
     * @param withResponse   for each unit that symptoms ease in response to care
     * @param withMisfortune for each unit that a misfortune weighs
     */
    record Moves(double withResponse, double withMisfortune) {}

    Loadings loadings() {
        return loadings;
    }

    public Public general() {
        return general;
    }

    Moves moves() {
        return moves;
    }
}

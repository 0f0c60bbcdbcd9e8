package health.attune.simulator.courses;

import health.attune.simulator.chance.Chance;
import health.attune.simulator.sites.ProgramKind;
import java.util.EnumMap;
import java.util.Map;

/** The level of each trait with which a person comes. */
public final class Baseline {
    /**
     * Correlations among what symptoms, psychological assets, social assets and function have in common, in this order.
     * Two continua that are related, not one: the figures are ours, chosen so that PHQ-9 and WHO-5 correlate as
     * published for people with depression.
     */
    private static final double[][] TOGETHER = {
        {1, -0.55, -0.40, -0.55},
        {-0.55, 1, 0.45, 0.45},
        {-0.40, 0.45, 1, 0.30},
        {-0.55, 0.45, 0.30, 1}
    };

    private static final double[][] ROOT = root(TOGETHER);

    private final Map<Trait, Double> levels = new EnumMap<>(Trait.class);

    private Baseline() {}

    /** Somebody who comes into care, by the program they come to. */
    static Baseline inCare(Chance chance, ProgramKind kind) {
        var baseline = new Baseline();
        var common = common(chance);
        for (var trait : Trait.values())
            baseline.levels.put(trait, Intake.shift(kind, trait) + Intake.SPREAD * standard(trait, common, chance));
        return baseline;
    }

    /** Somebody from the general public, who is in no care: for comparison with what is published of the public. */
    public static Baseline ofThePublic(Chance chance) {
        var baseline = new Baseline();
        var common = common(chance);
        for (var trait : Trait.values()) {
            var general = trait.general();
            baseline.levels.put(trait, general.mean() + general.sd() * standard(trait, common, chance));
        }
        return baseline;
    }

    public double level(Trait trait) {
        return levels.getOrDefault(trait, 0.0);
    }

    private static double standard(Trait trait, double[] common, Chance chance) {
        var shares = shares(trait);
        double shared = 0;
        double variance = 0;
        for (int i = 0; i < shares.length; i++) {
            shared += shares[i] * common[i];
            for (int j = 0; j < shares.length; j++) variance += shares[i] * shares[j] * TOGETHER[i][j];
        }
        return shared
                + StrictMath.sqrt(1 - variance) * chance.branch(trait.name()).normal();
    }

    private static double[] shares(Trait trait) {
        var loadings = trait.loadings();
        return new double[] {loadings.symptoms(), loadings.psychological(), loadings.social(), loadings.function()};
    }

    private static double[] common(Chance chance) {
        var independent = new double[ROOT.length];
        for (int i = 0; i < independent.length; i++) independent[i] = chance.normal();
        var common = new double[ROOT.length];
        for (int i = 0; i < common.length; i++) for (int j = 0; j <= i; j++) common[i] += ROOT[i][j] * independent[j];
        return common;
    }

    /** Cholesky's lower root of a correlation matrix. */
    private static double[][] root(double[][] matrix) {
        var root = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) rest -= root[i][k] * root[j][k];
                root[i][j] = i == j ? StrictMath.sqrt(rest) : rest / root[j][j];
            }
        }
        return root;
    }
}

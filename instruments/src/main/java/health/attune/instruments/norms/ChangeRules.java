package health.attune.instruments.norms;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known about when a change of this score means something; each rule is empty where nothing was published.
 *
 * @param differences sizes of change that people notice; several sources may disagree
 * @param clinical    the side of the score where people who need care are found
 */
public record ChangeRules(
        Optional<Reliable> reliable,
        List<Difference> differences,
        Optional<Response> response,
        Optional<Remission> remission,
        Optional<Clinical> clinical) {

    public static final ChangeRules NONE =
            new ChangeRules(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public ChangeRules {
        differences = List.copyOf(differences);
    }

    /**
     * Figures for the reliable change of one person's score.
     *
     * @param sd        standard deviation before treatment, points, above 0
     * @param r         reliability, 0 to 1 without the bounds
     * @param z         1.96 for 95%, 1.645 for 90%
     * @param atLeast points that the rule asks for in place of the computed ones, as the source says
     */
    public record Reliable(OptionalDouble sd, OptionalDouble r, double z, OptionalDouble atLeast, Source source) {}

    /**
     * The smallest change that people notice.
     *
     * @param points            of the score, or empty
     * @param percentOfBaseline 0 to 100, or empty
     * @param atLeast           points asked for however small the percentage is, or empty
     * @param forPersons        false where it was published for group means only
     */
    public record Difference(
            OptionalDouble points,
            OptionalDouble percentOfBaseline,
            OptionalDouble atLeast,
            boolean forPersons,
            Source source) {}

    /** @param eligible where the baseline must lie for response to be a fair question */
    public record Response(Improvement improvement, Optional<Threshold> eligible, Source source) {}

    /** @param alongside what must have changed as well, where published */
    public record Remission(Threshold threshold, Optional<Improvement> alongside, Source source) {}

    /** @param side scores for which this holds are on the clinical side */
    public record Clinical(Threshold side, Source source) {}
}

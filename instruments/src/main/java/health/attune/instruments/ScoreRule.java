package health.attune.instruments;

import static health.attune.instruments.norms.Numbers.plain;

import health.attune.instruments.forms.AnswerRefused;
import health.attune.instruments.forms.Texts;
import health.attune.instruments.norms.Direction;
import health.attune.instruments.norms.Norms;
import health.attune.instruments.norms.Source;
import java.util.List;
import java.util.Optional;

/**
 * One score of an instrument: how it is computed, read and compared.
 *
 * @param id      unique within the instrument
 * @param label   what it is called
 * @param loinc   LOINC code of the score, where one is known
 * @param formula how it is computed
 * @param reading how a value is read
 * @param norms   what is published about it
 */
public record ScoreRule(String id, Texts label, Optional<String> loinc, Formula formula, Reading reading, Norms norms) {

    /**
     * How a value is read.
     *
     * @param range what is possible
     * @param named ranges with names
     */
    public record Reading(Direction direction, Range range, Bands named, List<Cutoff> cutoffs) {
        public Reading {
            cutoffs = List.copyOf(cutoffs);
        }
    }

    /**
     * Ranges with names.
     *
     * @param all    in ascending order, without gap or overlap; or none
     * @param source who drew the lines; empty where there are none
     */
    public record Bands(List<Band> all, Optional<Source> source) {

        public static final Bands NONE = new Bands(List.of(), Optional.empty());

        public Bands {
            all = List.copyOf(all);
        }
    }

    /**
     * What is possible.
     *
     * @param low  lowest score
     * @param high highest score
     * @param step smallest difference between two scores without blanks, above 0
     */
    public record Range(double low, double high, double step) {

        public boolean holds(double value) {
            return value >= low && value <= high;
        }
    }

    public Direction direction() {
        return reading.direction();
    }

    public List<Band> bands() {
        return reading.named().all();
    }

    public List<Cutoff> cutoffs() {
        return reading.cutoffs();
    }

    public Range range() {
        return reading.range();
    }

    public Optional<Band> band(double value) {
        return bands().stream().filter(b -> b.holds(value)).findFirst();
    }

    /**
     * A score somebody computed elsewhere and entered without the answers.
     *
     * @throws AnswerRefused where it lies out of the range, or has more decimals than the score is rounded to
     */
    public Score.Value entered(double value) {
        var range = reading.range();
        if (!range.holds(value))
            throw new AnswerRefused("The score must lie between " + plain(range.low()) + " and " + plain(range.high())
                    + ", but " + plain(value) + " was entered.");
        if (!formula.scaling().isRounded(value))
            throw new AnswerRefused("The score " + decimals() + ", but " + value + " was entered.");
        return new Score.Value(this, value, value, value, Score.Completeness.ENTERED, 0);
    }

    private String decimals() {
        return switch (formula.scaling().decimals()) {
            case 0 -> "is a whole number";
            case 1 -> "has at most 1 decimal";
            default -> "has at most " + formula.scaling().decimals() + " decimals";
        };
    }
}

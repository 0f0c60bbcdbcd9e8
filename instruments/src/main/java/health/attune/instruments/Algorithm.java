package health.attune.instruments;

import health.attune.instruments.forms.Answers;
import health.attune.instruments.forms.Requirement;
import health.attune.instruments.forms.Texts;
import health.attune.instruments.norms.Source;
import health.attune.instruments.norms.Verdict;
import java.util.List;

/**
 * A published rule over single answers that is not a sum, such as the depressive syndromes of the PHQ-9.
 *
 * @param id       unique within the instrument
 * @param outcomes tried in order; the first that is reached stands
 */
public record Algorithm(String id, Texts label, List<Outcome> outcomes, Source source) {

    public Algorithm {
        outcomes = List.copyOf(outcomes);
    }

    /** @param requirements all of them must hold */
    public record Outcome(String id, Texts label, List<Requirement> requirements) {
        public Outcome {
            requirements = List.copyOf(requirements);
        }

        Verdict in(Answers answers) {
            return requirements.stream().map(r -> r.in(answers)).reduce(Verdict.YES, Verdict::and);
        }
    }

    /** What the rule says of some answers. */
    public sealed interface Result {
        record Reached(Outcome outcome) implements Result {}

        record NoneReached() implements Result {}

        /** A blank answer could decide whether this outcome is reached. */
        record NotEnoughData(Outcome undecided) implements Result {}
    }

    Result in(Answers answers) {
        for (var outcome : outcomes) {
            switch (outcome.in(answers)) {
                case YES -> {
                    return new Result.Reached(outcome);
                }
                case UNCERTAIN -> {
                    return new Result.NotEnoughData(outcome);
                }
                case NO -> {}
            }
        }
        return new Result.NoneReached();
    }
}

package health.attune.instruments.forms;

import health.attune.instruments.norms.Comparison;
import health.attune.instruments.norms.Verdict;

/**
 * A condition on the answer to one item, such as "item 9 is at least 1".
 *
 * @param linkId     the item
 * @param comparison how its value is compared
 * @param value      the option value it is compared with
 */
public record Criterion(String linkId, Comparison comparison, int value) {

    /** Uncertain while the item is blank or declined; of a multiple choice, whether any choice meets it. */
    public Verdict in(Answers answers) {
        var given = answers.choices(linkId);
        if (given.isEmpty()) return Verdict.UNCERTAIN;
        return Verdict.of(given.stream().anyMatch(this::metBy));
    }

    public boolean metBy(int answer) {
        return comparison.holds(answer, value);
    }

    @Override
    public String toString() {
        return linkId + " " + comparison.sign() + " " + value;
    }
}

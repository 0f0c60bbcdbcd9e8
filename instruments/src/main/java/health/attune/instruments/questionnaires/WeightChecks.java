package health.attune.instruments.questionnaires;

import health.attune.instruments.Instrument;
import health.attune.instruments.definitions.Problems;
import health.attune.instruments.forms.Item;
import health.attune.instruments.forms.Option;

/** A score may only count answers that have points. */
final class WeightChecks {

    private final FhirNode document;
    private final Problems problems;

    WeightChecks(FhirNode document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    void run(Instrument instrument) {
        for (var score : instrument.scores())
            for (var part : score.formula().parts())
                instrument
                        .item(part)
                        .filter(WeightChecks::withoutPoints)
                        .ifPresent(item -> problems.add(
                                document.path() + "item " + item.linkId(),
                                "The score \"" + score.id() + "\" counts this question, but its answers have no"
                                        + " ordinalValue or itemWeight."));
    }

    private static boolean withoutPoints(Item item) {
        return item.options().stream().mapToInt(Option::points).allMatch(p -> p == 0);
    }
}

package health.attune.instruments.catalog;

import health.attune.instruments.definitions.Problems;
import health.attune.instruments.forms.Criterion;
import health.attune.instruments.forms.Form;
import health.attune.instruments.forms.Gate;
import health.attune.instruments.forms.Item;
import health.attune.instruments.forms.Option;
import java.util.HashSet;
import java.util.List;

/** What must hold between the items of a form, beyond each field being there. */
final class FormChecks {

    private static final int MOST_CHOICES_OF_MANY = 30;

    private final Form form;
    private final Problems problems;

    FormChecks(Form form, Problems problems) {
        this.form = form;
        this.problems = problems;
    }

    void run() {
        var linkIds = new HashSet<String>();
        for (int i = 0; i < form.items().size(); i++) {
            var item = form.items().get(i);
            var place = "items[" + i + "] (" + item.linkId() + ")";
            if (!linkIds.add(item.linkId()))
                problems.add(place, "Two items have the link id \"" + item.linkId() + "\".");
            options(item, place);
            languages(item, place);
        }
        for (int i = 0; i < form.gates().size(); i++) gate(form.gates().get(i), "gates[" + i + "]");
    }

    /** Notes a gap in the published points, which is nearly always an option that was forgotten; 0, 2, 4 is even. */
    void evenPoints() {
        for (int i = 0; i < form.items().size(); i++) {
            var item = form.items().get(i);
            var points = item.options().stream()
                    .mapToInt(Option::points)
                    .sorted()
                    .distinct()
                    .toArray();
            for (int j = 2; j < points.length; j++)
                if (points[j] - points[j - 1] != points[1] - points[0])
                    problems.add(
                            "items[" + i + "] (" + item.linkId() + ")",
                            "An option seems to be missing between " + points[j - 1] + " and " + points[j]
                                    + " points.");
        }
    }

    /** Notes criteria on items or values that do not exist. */
    void criteria(List<Criterion> criteria, String place) {
        for (var criterion : criteria) value(criterion.linkId(), criterion.value(), place);
    }

    private void options(Item item, String place) {
        if (item.options().size() < 2) problems.add(place, "An item needs at least two options.");
        if (item.repeats() && item.options().size() > MOST_CHOICES_OF_MANY)
            problems.add(place, "An item with several choices can have at most 30 options.");
        var values = new HashSet<Integer>();
        for (var option : item.options())
            if (!values.add(option.value())) problems.add(place, "Two options have the value " + option.value() + ".");
        item.traits().declinedAs().ifPresent(v -> value(item.linkId(), v, place));
    }

    private void languages(Item item, String place) {
        for (var language : item.text().languages())
            if (!item.speaks(language))
                problems.add(place, "The text is there in \"" + language + "\", but not every option is.");
    }

    private void gate(Gate gate, String place) {
        criteria(gate.when().criteria(), place);
        switch (gate) {
            case Gate.Skip skip -> skip.implied().forEach((linkId, value) -> value(linkId, value, place));
            case Gate.AskOnly only -> known(only.linkId(), place);
        }
        order(gate, place);
    }

    private void order(Gate gate, String place) {
        var linkIds = form.items().stream().map(Item::linkId).toList();
        for (var criterion : gate.when().criteria()) {
            int asked = linkIds.indexOf(criterion.linkId());
            for (var linkId : linkIds.subList(0, asked + 1))
                if (gate.concerns(linkId))
                    problems.add(
                            place,
                            "Whether \"" + linkId + "\" is asked cannot depend on \"" + criterion.linkId()
                                    + "\", which does not stand before it.");
        }
    }

    private void value(String linkId, int value, String place) {
        if (known(linkId, place)
                && form.item(linkId).orElseThrow().option(value).isEmpty())
            problems.add(place, linkId + " has no option with the value " + value + ".");
    }

    private boolean known(String linkId, String place) {
        if (form.item(linkId).isPresent()) return true;
        problems.add(place, "There is no item \"" + linkId + "\".");
        return false;
    }
}

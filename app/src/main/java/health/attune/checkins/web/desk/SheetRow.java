package health.attune.checkins.web.desk;

import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * One question of a whole questionnaire on one page.
 *
 * @param blank nothing is chosen
 * @param declined the answer was refused
 */
public record SheetRow(
        String field, int number, String text, boolean many, List<Choice> choices, boolean blank, boolean declined) {

    /** One answer that can be chosen. */
    public record Choice(String id, int value, String label, boolean chosen) {}

    /** True where an answer has a number of more than one digit. */
    public boolean isLong() {
        return choices.stream().anyMatch(choice -> choice.value() > 9);
    }

    static List<SheetRow> of(Instrument instrument, String language, SheetForm form) {
        var rows = new ArrayList<SheetRow>();
        for (int i = 0; i < instrument.items().size(); i++) {
            var field = SheetForm.field(i);
            rows.add(row(instrument.items().get(i), language, i + 1, new Typed(field, form.values(i))));
        }
        return rows;
    }

    private record Typed(String field, List<String> values) {}

    private static SheetRow row(Item item, String language, int number, Typed typed) {
        var choices = item.options().stream()
                .map(option -> new Choice(
                        typed.field() + "-" + option.value(),
                        option.value(),
                        option.label().closestTo(language),
                        typed.values().contains(String.valueOf(option.value()))))
                .toList();
        boolean declined = typed.values().contains(SheetForm.DECLINED);
        return new SheetRow(
                typed.field(),
                number,
                item.text().closestTo(language),
                item.repeats(),
                choices,
                !declined && choices.stream().noneMatch(Choice::chosen),
                declined);
    }
}

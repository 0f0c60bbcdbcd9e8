package health.attune.checkins.web.desk;

import health.attune.instruments.Instrument;
import health.attune.pages.Faults;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a whole questionnaire on one page.
 *
 * @param blank nothing is chosen
 * @param declined the answer was refused
 */
public record SheetRow(
        String field,
        int number,
        String text,
        boolean many,
        List<Choice> choices,
        boolean blank,
        boolean declined,
        @Nullable String fault) {

    /** One answer that can be chosen. */
    public record Choice(String id, int value, String label, boolean chosen) {}

    static List<SheetRow> of(Instrument instrument, String language, SheetForm form, Faults faults) {
        var rows = new ArrayList<SheetRow>();
        for (int i = 0; i < instrument.items().size(); i++) {
            var item = instrument.items().get(i);
            var field = SheetForm.field(i);
            var chosen = form.values(i);
            var choices = item.options().stream()
                    .map(option -> new Choice(
                            field + "-" + option.value(),
                            option.value(),
                            option.label().closestTo(language),
                            chosen.contains(String.valueOf(option.value()))))
                    .toList();
            boolean declined = chosen.contains(SheetForm.DECLINED);
            rows.add(new SheetRow(
                    field,
                    i + 1,
                    item.text().closestTo(language),
                    item.repeats(),
                    choices,
                    !declined && choices.stream().noneMatch(Choice::chosen),
                    declined,
                    faults.of(field)));
        }
        return rows;
    }
}

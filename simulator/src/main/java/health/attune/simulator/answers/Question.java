package health.attune.simulator.answers;

import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Item;
import health.attune.instruments.forms.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One question ready to be answered.
 *
 * @param ofItsOwn what of the answer is not due to the trait
 */
record Question(ItemRow row, int lowest, int highest, boolean isAboutSafety, double ofItsOwn) {
    private static final Map<String, List<Question>> READY = new ConcurrentHashMap<>();

    static List<Question> all(Instrument instrument) {
        return READY.computeIfAbsent(instrument.id(), id -> ready(instrument));
    }

    /** The option that is nearest to what they feel. */
    int nearest(double own, double level) {
        double felt = row.center() + row.spread() * (row.loading() * level + ofItsOwn * own);
        return (int) Math.clamp(Math.round(felt), lowest, highest);
    }

    private static List<Question> ready(Instrument instrument) {
        var rows = ItemTable.BUNDLED.rows(instrument.id());
        var questions = new ArrayList<Question>();
        for (int i = 0; i < rows.size(); i++)
            questions.add(ready(instrument, instrument.items().get(i), rows.get(i)));
        return List.copyOf(questions);
    }

    private static Question ready(Instrument instrument, Item item, ItemRow row) {
        var values = item.options().stream().mapToInt(Option::value).summaryStatistics();
        return new Question(
                row,
                values.getMin(),
                values.getMax(),
                instrument.isSafetyItem(item.linkId()),
                StrictMath.sqrt(1 - row.loading() * row.loading()));
    }
}

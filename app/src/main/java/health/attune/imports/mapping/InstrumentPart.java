package health.attune.imports.mapping;

import health.attune.instruments.Instrument;
import health.attune.instruments.ScoreRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns hold what was answered to one instrument on one day: the answers, or scores where nothing else is
 * known.
 *
 * @param day of its own; null where it is the day of the whole row
 * @param items none where scores are given
 * @param scores none where answers are given
 */
public record InstrumentPart(
        Instrument instrument, DayRule.@Nullable FromColumn day, List<ItemColumn> items, List<ScoreColumn> scores) {

    /**
     * One question and its column.
     *
     * @param place of the item within the form, counted from 0
     * @param values what is written to what it means: an option's value, or a mark of {@code Answers}
     */
    public record ItemColumn(int place, String linkId, String column, Map<String, Integer> values) {}

    /**
     * One score and its column.
     *
     * @param blank what is written where there is none, beside nothing at all
     */
    public record ScoreColumn(ScoreRule rule, String column, Set<String> blank) {}

    static List<ScoreColumn> scores(Fields block, Instrument instrument) {
        var columns = new ArrayList<ScoreColumn>();
        for (var id : block.names()) {
            var blank = new LinkedHashSet<String>();
            var column = block.isBlock(id)
                    ? block.needed(id, one -> {
                        blank.addAll(one.words("blank"));
                        return one.text("column");
                    })
                    : block.text(id);
            instrument.scores().stream()
                    .filter(rule -> rule.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            rule -> columns.add(new ScoreColumn(rule, column, blank)),
                            () -> block.problem(id, unknown(instrument, id)));
        }
        return columns;
    }

    private static String unknown(Instrument instrument, String id) {
        var known = String.join(
                ", ", instrument.scores().stream().map(ScoreRule::id).toList());
        return instrument.id() + " has no score \"" + id + "\"; it has: " + known + ".";
    }

    /** Every column of it. */
    List<String> columns() {
        var columns = new ArrayList<String>();
        if (day != null) columns.add(day.column());
        for (var item : items) columns.add(item.column());
        for (var score : scores) columns.add(score.column());
        return columns;
    }
}

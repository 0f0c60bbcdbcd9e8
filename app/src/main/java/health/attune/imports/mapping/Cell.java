package health.attune.imports.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where something of a row comes from.
 *
 * @param column the name of a column; null where it is the same for every row
 * @param text what it is for every row; empty where a column tells it
 * @param values what some values of the column stand for; the others stand for themselves
 */
public record Cell(@Nullable String column, String text, Map<String, String> values) {

    static Cell read(Fields block) {
        var column = block.optionalText("column").orElse(null);
        var text = block.optionalText("text").orElse("");
        if ((column == null) == text.isEmpty())
            block.problem("", "Say either which column it is (column: …) or what it is for everybody (text: …).");
        return new Cell(column, text, block.pairs("values"));
    }
}

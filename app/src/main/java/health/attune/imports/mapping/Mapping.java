package health.attune.imports.mapping;

import health.attune.imports.csv.CsvFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table mean.
 *
 * @param source where the answers come from: the same answers from the same source are taken in once
 * @param care null where the table tells of answers alone
 */
public record Mapping(
        String name,
        String source,
        CsvFormat format,
        PersonPart person,
        Occasion answered,
        Belonging belonging,
        List<InstrumentPart> instruments,
        @Nullable CarePart care) {

    /** Every column that the mapping reads. */
    public SequencedSet<String> columns() {
        var columns = new LinkedHashSet<String>();
        columns.add(person.column());
        for (var cell : person.facts().values()) if (cell.column() != null) columns.add(cell.column());
        if (answered.day() instanceof DayRule.FromColumn day) columns.add(day.column());
        for (var part : instruments) columns.addAll(part.columns());
        if (care != null) columns.addAll(care.columns());
        return columns;
    }
}

package health.attune.demo.rows;

import health.attune.database.Bulk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that wait to be written together. */
public final class Rows {
    private final Map<Table, List<Row>> byTable = new EnumMap<>(Table.class);

    /** A row whose cells are told in the order of the columns, a few at a time. */
    static final class Row {
        private final List<@Nullable Object> cells = new ArrayList<>();

        Row with(@Nullable Object... more) {
            cells.addAll(Arrays.asList(more));
            return this;
        }

        @Nullable
        Object cell(int place) {
            return cells.get(place);
        }
    }

    Row in(Table table) {
        var row = new Row();
        byTable.computeIfAbsent(table, unseen -> new ArrayList<>()).add(row);
        return row;
    }

    public void addAll(Rows others) {
        others.byTable.forEach((table, rows) ->
                byTable.computeIfAbsent(table, unseen -> new ArrayList<>()).addAll(rows));
    }

    /** In the order that foreign keys ask for, in the transaction under way. */
    public void write(Bulk bulk) {
        byTable.forEach((table, rows) -> bulk.into(table.columns(), rows, row -> row.cells.toArray()));
    }

    public int count(Table table) {
        return of(table).size();
    }

    List<Row> of(Table table) {
        return byTable.getOrDefault(table, List.of());
    }
}

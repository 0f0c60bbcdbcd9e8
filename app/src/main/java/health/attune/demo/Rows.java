package health.attune.demo;

import health.attune.database.Copy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that wait to be written together. */
final class Rows {
    private final Map<Table, List<@Nullable Object[]>> byTable = new EnumMap<>(Table.class);

    void add(Table table, @Nullable Object... cells) {
        byTable.computeIfAbsent(table, unseen -> new ArrayList<>()).add(cells);
    }

    void addAll(Rows others) {
        others.byTable.forEach((table, rows) ->
                byTable.computeIfAbsent(table, unseen -> new ArrayList<>()).addAll(rows));
    }

    /** In the order that foreign keys ask for, in the transaction under way. */
    void write(Copy copy) {
        byTable.forEach((table, rows) -> copy.into(table.columns(), rows, cells -> cells));
    }

    int count(Table table) {
        return byTable.getOrDefault(table, List.of()).size();
    }
}

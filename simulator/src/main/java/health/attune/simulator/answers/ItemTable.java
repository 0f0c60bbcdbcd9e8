package health.attune.simulator.answers;

import health.attune.simulator.chance.Sections;
import health.attune.simulator.courses.Trait;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How every question of the simulated instruments works, read from a file once. */
final class ItemTable {
    static final ItemTable BUNDLED = new ItemTable(Sections.beside(ItemTable.class, "items.txt"));

    private final Map<String, List<ItemRow>> rows = new HashMap<>();

    private ItemTable(Sections sections) {
        for (var instrument : sections.headings())
            rows.put(
                    instrument,
                    sections.get(instrument).stream().map(ItemTable::row).toList());
    }

    /** One row for each question in its order; none where the instrument is not answered from traits. */
    List<ItemRow> rows(String instrumentId) {
        return rows.getOrDefault(instrumentId, List.of());
    }

    Set<String> instruments() {
        return rows.keySet();
    }

    private static ItemRow row(String line) {
        var cells = line.split("\\s+", -1);
        return new ItemRow(
                cells[0],
                Trait.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]));
    }
}

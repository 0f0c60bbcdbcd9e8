package health.attune.imports.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The names of the columns, each once. */
public final class Header {
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Header(CsvRow row) throws CsvBroken {
        this.names = row.cells().stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (Characters.flawOf(name) != null) throw new CsvBroken(row.line(), Flaw.of("header-characters", i + 1));
            if (name.isEmpty()) throw new CsvBroken(row.line(), Flaw.of("header-blank", i + 1));
            if (places.put(name, i) != null) throw new CsvBroken(row.line(), Flaw.of("header-twice", name));
        }
    }

    public List<String> names() {
        return names;
    }

    public OptionalInt place(String name) {
        var place = places.get(name);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** What is wrong with the row as a row, whatever its cells mean; null when nothing is. */
    public @Nullable Refused refusal(CsvRow row) {
        var cells = row.cells();
        if (cells.size() != names.size())
            return new Refused(row.line(), "", Flaw.of("cells", names.size(), cells.size()));
        for (int i = 0; i < cells.size(); i++) {
            var flaw = Characters.flawOf(cells.get(i));
            if (flaw != null) return new Refused(row.line(), names.get(i), flaw);
        }
        return null;
    }
}

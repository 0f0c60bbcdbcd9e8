package health.attune.imports.rows;

import health.attune.imports.csv.CsvRow;
import health.attune.imports.csv.Flaw;
import health.attune.imports.csv.Header;
import health.attune.imports.csv.Refused;
import health.attune.imports.mapping.DayRule;
import health.attune.imports.mapping.Mapping;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file by a mapping. */
public final class RowReader {
    private static final int LONGEST_IDENTIFIER = 200;

    private final Header header;
    private final Mapping mapping;
    private final DayReader days;
    private final @Nullable LocalDate fileDay;
    private final FactReader facts;
    private final List<PartReader> parts;
    private final @Nullable CareReader care;

    private RowReader(Header header, Mapping mapping, @Nullable LocalDate fileDay, Here here) {
        this.header = header;
        this.mapping = mapping;
        this.days = new DayReader(here.today());
        this.fileDay = fileDay;
        this.facts = new FactReader(mapping.person());
        this.parts = mapping.instruments().stream()
                .map(part -> new PartReader(part, header, days))
                .toList();
        this.care = mapping.care() == null ? null : new CareReader(mapping.care(), days, here);
    }

    /** Why the mapping does not fit this file; nothing where it does. */
    public static List<Flaw> misfits(Header header, Mapping mapping, Path file) {
        var misfits = new ArrayList<Flaw>();
        for (var column : mapping.columns())
            if (header.place(column).isEmpty()) misfits.add(Flaw.of("column-missing", column));
        if (mapping.answered().day() instanceof DayRule.FromFile days
                && days.of(file).isEmpty()) misfits.add(Flaw.of("day-of-file"));
        return misfits;
    }

    /**
     * A reader for a file that the mapping fits.
     */
    public static RowReader of(Header header, Mapping mapping, Path file, Here here) {
        var day =
                mapping.answered().day() instanceof DayRule.FromFile days ? days.of(file) : Optional.<LocalDate>empty();
        return new RowReader(header, mapping, day.orElse(null), here);
    }

    /** What the row says; null where it is refused, and then it is noted why, cell by cell. */
    public @Nullable Entry read(CsvRow row, List<Refused> refusals) {
        int before = refusals.size();
        var broken = header.refusal(row);
        if (broken != null) {
            refusals.add(broken);
            return null;
        }
        var cells = new Cells(header, row, refusals);
        if (cells.areBlank()) return new Entry(row.line(), "", Facts.NONE, List.of());
        var identifier = identifier(cells);
        var day = day(cells);
        var told = told(cells, day);
        var known = facts.read(cells, earliest(told, day));
        return refusals.size() > before ? null : new Entry(row.line(), identifier, known, told);
    }

    private List<Told> told(Cells cells, LocalDate ofRow) {
        var told = new LinkedHashMap<List<String>, Told>();
        for (var part : parts) {
            var filled = part.read(cells, ofRow).orElse(null);
            if (filled == null) continue;
            var before = told.putIfAbsent(filled.name(), filled);
            if (before != null && !before.content().equals(filled.content()))
                cells.refuse(part.column(), "two-results", filled.instrument().id());
        }
        var all = new ArrayList<>(told.values());
        if (care != null) all.addAll(care.read(cells));
        return all;
    }

    private String identifier(Cells cells) {
        var column = mapping.person().column();
        var identifier = cells.text(column);
        if (identifier.isEmpty()) cells.refuse(column, "identifier");
        if (identifier.length() > LONGEST_IDENTIFIER) cells.refuse(column, "too-long", LONGEST_IDENTIFIER);
        return identifier;
    }

    /** Of the whole row; today, which nothing asks for, where each instrument has a day of its own. */
    private LocalDate day(Cells cells) {
        if (fileDay != null) return fileDay;
        if (!(mapping.answered().day() instanceof DayRule.FromColumn rule)) return days.today();
        if (cells.text(rule.column()).isEmpty()) cells.refuse(rule.column(), "day");
        return days.past(cells, rule).orElse(days.today());
    }

    private static LocalDate earliest(List<Told> told, LocalDate ofRow) {
        return told.stream().map(Told::day).reduce(ofRow, (one, other) -> one.isBefore(other) ? one : other);
    }
}

package health.attune.imports.rows;

import health.attune.imports.csv.CsvRow;
import health.attune.imports.csv.Flaw;
import health.attune.imports.csv.Header;
import health.attune.imports.csv.Refused;
import health.attune.imports.mapping.Cell;
import java.util.List;

/** The cells of one row by the names of their columns, and what is wrong with them. */
record Cells(Header header, CsvRow row, List<Refused> refusals) {

    /** As the lines below a table in a spreadsheet are. */
    boolean areBlank() {
        return row.cells().stream().allMatch(String::isBlank);
    }

    String text(String column) {
        return at(header.place(column).orElseThrow());
    }

    /** What the column says, or what is the same for everybody. */
    String told(Cell cell) {
        if (cell.column() == null) return cell.text();
        var written = text(cell.column());
        return cell.values().getOrDefault(written, written);
    }

    static String column(Cell cell) {
        return cell.column() == null ? "" : cell.column();
    }

    String at(int place) {
        return row.cells().get(place).strip();
    }

    void refuse(String column, String key, Object... facts) {
        refusals.add(new Refused(row.line(), column, Flaw.of(key, facts)));
    }
}

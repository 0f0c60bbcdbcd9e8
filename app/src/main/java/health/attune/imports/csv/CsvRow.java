package health.attune.imports.csv;

import java.util.List;

/**
 * One row as it stands in the file.
 *
 * @param line where it begins, counted from 1
 */
public record CsvRow(long line, List<String> cells) {}

package health.attune.imports.csv;

import java.nio.charset.Charset;

/**
 * How a file is written.
 *
 * @param encoding unless the file begins with a byte-order mark, which tells better
 * @param delimiter between two cells
 */
public record CsvFormat(Charset encoding, char delimiter) {}

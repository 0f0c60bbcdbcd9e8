package health.attune.imports.csv;

/**
 * A row that was not taken in.
 *
 * @param line where it begins
 * @param column the name of the column at fault; empty where it is the row
 */
public record Refused(long line, String column, Flaw flaw) {}

package health.attune.imports.rows;

import java.time.LocalDate;
import java.util.List;

/**
 * One row that can be taken in.
 *
 * @param identifier of the person within the system that the mapping names
 * @param day on which the answers were given
 * @param filled empty where nothing was answered
 */
public record Entry(long line, String identifier, Facts facts, LocalDate day, List<Filled> filled) {}

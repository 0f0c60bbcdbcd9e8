package health.attune.imports.rows;

import java.util.List;

/**
 * One row that can be taken in.
 *
 * @param identifier of the person within the system that the mapping names
 * @param told empty where the row tells nothing but whose it is
 */
public record Entry(long line, String identifier, Facts facts, List<Told> told) {
    public Entry {
        told = List.copyOf(told);
    }

    public List<Filled> filled() {
        return told.stream()
                .filter(Filled.class::isInstance)
                .map(Filled.class::cast)
                .toList();
    }
}

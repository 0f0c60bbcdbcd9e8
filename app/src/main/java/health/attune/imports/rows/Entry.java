package health.attune.imports.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The days on which the person was in care. */
    public Stream<LocalDate> since() {
        return told.stream()
                .filter(one -> one instanceof Filled || one instanceof Enrolled)
                .map(Told::day);
    }

    /** Empty where the row does not tell of care. */
    public Optional<LocalDate> enrolledOn() {
        return told.stream().filter(Enrolled.class::isInstance).map(Told::day).findFirst();
    }

    public List<Filled> filled() {
        return told.stream()
                .filter(Filled.class::isInstance)
                .map(Filled.class::cast)
                .toList();
    }
}

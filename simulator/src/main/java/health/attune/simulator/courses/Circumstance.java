package health.attune.simulator.courses;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened in a person's life.
 *
 * @param toOn last day; the same day for what happened once, empty for what still lasts
 * @param words as the person tells it
 * @param toldByPerson entered by the person; else by a worker for them
 */
public record Circumstance(
        CircumstanceKind kind, LocalDate fromOn, Optional<LocalDate> toOn, String words, boolean toldByPerson) {

    /** Whether it happened or lasted at some time between those days. */
    public boolean touches(LocalDate from, LocalDate to) {
        return !fromOn.isAfter(to) && toOn.map(end -> !end.isBefore(from)).orElse(true);
    }
}

package health.attune.imports.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * When somebody was met last, or it was tried.
 *
 * @param workerId who of the staff
 * @param mode in the words of contacts, as is the outcome
 */
public record LastContact(LocalDate day, UUID workerId, String mode, String outcome) implements Told {

    @Override
    public List<String> name() {
        return List.of("last contact", day.toString());
    }

    @Override
    public List<String> content() {
        return List.of(workerId.toString(), mode, outcome);
    }
}

package health.attune.imports.rows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * When somebody is to be met next.
 *
 * @param at by the clock of the site
 * @param workerId who of the staff
 * @param mode in the words of contacts
 */
public record NextAppointment(LocalDateTime at, int minutes, UUID workerId, String mode) implements Told {

    @Override
    public LocalDate day() {
        return at.toLocalDate();
    }

    @Override
    public List<String> name() {
        return List.of("next appointment", day().toString());
    }

    @Override
    public List<String> content() {
        return List.of(at.toString(), String.valueOf(minutes), workerId.toString(), mode);
    }
}

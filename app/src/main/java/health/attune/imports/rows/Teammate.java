package health.attune.imports.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who cares for somebody.
 *
 * @param day on which care began; they are on the team from the import on
 */
public record Teammate(LocalDate day, UUID accountId) implements Told {

    @Override
    public List<String> name() {
        return List.of("on the team", accountId.toString());
    }

    @Override
    public List<String> content() {
        return List.of();
    }
}

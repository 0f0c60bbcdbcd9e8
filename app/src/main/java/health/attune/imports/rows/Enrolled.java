package health.attune.imports.rows;

import java.time.LocalDate;
import java.util.List;

/** That somebody's care began on that day. */
public record Enrolled(LocalDate day) implements Told {

    @Override
    public List<String> name() {
        return List.of("in care");
    }

    @Override
    public List<String> content() {
        return List.of(day.toString());
    }
}

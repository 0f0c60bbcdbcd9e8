package health.attune.database;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** New identifiers: UUID version 7, which sort by the time they were made. */
public final class Ids {
    /** How one is written; what else {@link UUID} could read is none that we gave out. */
    public static final String PATTERN = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** The one that is written there; null where none is. */
    public static @Nullable UUID read(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** The one that a form was given out with; a new one where it came without. */
    public static UUID readOrNext(@Nullable String text) {
        return Objects.requireNonNullElseGet(read(text), Ids::next);
    }
}

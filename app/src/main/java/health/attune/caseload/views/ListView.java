package health.attune.caseload.views;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list in an order, under the name that somebody gave it.
 *
 * @param why the word of the only reason shown; null for all
 */
public record ListView(
        UUID id,
        String name,
        String sort,
        boolean down,
        @Nullable String why) {
    public static final int LONGEST_NAME = 60;
}

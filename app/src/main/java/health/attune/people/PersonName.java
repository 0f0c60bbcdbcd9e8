package health.attune.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as headings and lists name them.
 *
 * @param shown the preferred name where there is one
 */
public record PersonName(UUID id, String shown, @Nullable String pronouns) {}

package health.attune.programs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who runs sites.
 *
 * @param recordsContact whom staff ask about a record they may not see
 * @param fallbackAccountId who is told of an alert when team, program and site name nobody
 */
public record Organization(
        UUID id,
        String name,
        boolean commercial,
        @Nullable String recordsContact,
        @Nullable UUID fallbackAccountId) {}

package health.attune.people;

import health.attune.database.Ids;
import java.util.List;
import java.util.UUID;

/**
 * Somebody to be registered.
 *
 * @param id given by whoever registers, so that registering twice is registering once
 */
public record Newcomer(UUID id, Profile profile, List<Identifier> identifiers) {

    public static Newcomer of(Profile profile) {
        return new Newcomer(Ids.next(), profile, List.of());
    }
}

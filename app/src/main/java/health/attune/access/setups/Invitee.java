package health.attune.access.setups;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose account a set-up code is for.
 *
 * @param login null for a person who has yet to choose one
 */
public record Invitee(
        UUID id, String kind, String name, @Nullable String login) {

    public boolean choosesLogin() {
        return kind.equals("person");
    }
}

package health.attune.access.setups;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose account a set-up code is for.
 *
 * @param login null for a person who has yet to choose one
 * @param asksForBirthday whether the code alone is not enough: until the day of birth is typed, nobody is named
 */
public record Invitee(
        UUID id, String kind, String name, @Nullable String login, boolean asksForBirthday) {

    Invitee askedForBirthday(boolean asked) {
        return new Invitee(id, kind, name, login, asked);
    }

    public boolean choosesLogin() {
        return kind.equals("person");
    }
}

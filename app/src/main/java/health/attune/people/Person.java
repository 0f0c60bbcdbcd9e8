package health.attune.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person as they are known here.
 *
 * @param version grows with each change, so that nobody overwrites what they have not seen
 */
public record Person(UUID id, Profile profile, int version) {

    public PersonName called() {
        return new PersonName(id, profile.name().shown(), profile.pronouns());
    }

    /** A person has died: whoever reaches out to people stops, in the same transaction. */
    public record Died(UUID personId, LocalDate on) {}
}

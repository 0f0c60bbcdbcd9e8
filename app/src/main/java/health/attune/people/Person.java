package health.attune.people;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as they are known here.
 *
 * @param birthYear of whom a file told no more than the year; null otherwise
 * @param version grows with each change, so that nobody overwrites what they have not seen
 */
public record Person(UUID id, Profile profile, @Nullable Integer birthYear, int version) {

    /** As it is described; the year of birth stays as it was imported. */
    public Person(UUID id, Profile profile, int version) {
        this(id, profile, null, version);
    }

    public PersonName called() {
        return new PersonName(id, profile.name().shown(), profile.pronouns());
    }

    /** A person has died: what was sent out to them stops, in the same transaction. */
    public record Died(UUID personId, LocalDate on) {}

    /**
     * What was recorded of these people stands with others of them now: what is kept ready of any of them is to be made
     * anew; published in the same transaction.
     */
    public record Moved(Set<UUID> personIds) {}

    /**
     * What stood in one record is of two people after all; published in the same transaction.
     *
     * @param by the account of whoever says so
     */
    public record Parted(UUID one, UUID other, UUID by) {}

    /**
     * People, place and purpose: what matters to a person, in their own words.
     *
     * @param version grows with each change of these words
     */
    public record OwnWords(
            @Nullable String people,
            @Nullable String place,
            @Nullable String purpose,
            int version) {}
}

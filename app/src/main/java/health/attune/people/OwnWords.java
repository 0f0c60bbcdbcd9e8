package health.attune.people;

import org.jspecify.annotations.Nullable;

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

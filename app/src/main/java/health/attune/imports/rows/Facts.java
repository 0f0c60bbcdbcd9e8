package health.attune.imports.rows;

import health.attune.imports.mapping.PersonFact;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row tells of a person.
 *
 * @param words all but their birth, as they are to be kept
 * @param bornOn null where only the year is known, or nothing
 * @param birthYear known, or reckoned from an age and then off by one at most; null where it is not
 */
public record Facts(
        Map<PersonFact, String> words,
        @Nullable LocalDate bornOn,
        @Nullable Integer birthYear) {
    static final Facts NONE = new Facts(Map.of(), null, null);
}

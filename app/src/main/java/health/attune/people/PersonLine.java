package health.attune.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list, with what tells people of the same name apart.
 *
 * @param birthYear for whom a file told no more than the year
 */
public record PersonLine(
        PersonName called,
        String legalName,
        @Nullable LocalDate bornOn,
        @Nullable Integer birthYear,
        @Nullable LocalDate diedOn) {}

package health.attune.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person in a list, with what tells people of the same name apart. */
public record PersonLine(
        PersonName called,
        String legalName,
        @Nullable LocalDate bornOn,
        @Nullable LocalDate diedOn) {}

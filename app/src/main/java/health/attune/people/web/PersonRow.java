package health.attune.people.web;

import health.attune.people.PersonNote.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person in a list, ready to print.
 *
 * @param href their page, as far as the reader may open it
 * @param legalName where it is another than the one shown
 * @param notes one for each column that other modules add, or null
 */
public record PersonRow(
        String href,
        String name,
        @Nullable String pronouns,
        @Nullable String legalName,
        @Nullable String bornOn,
        boolean died,
        List<@Nullable Note> notes) {}

package health.attune.alerts.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An alert in a list, in ready-to-print words.
 *
 * @param pronouns the person's; null where they are not known
 * @param what why somebody must look
 * @param question the words of the question; null where they may not be shown here
 * @param attribution whose words they are, to be printed wherever they are; null where none are shown
 * @param answer what was answered; null where nothing was
 * @param originShown whether the reader sees which question it was, and what was answered
 * @param earlier what was answered before, the newest first
 * @param next what is to be done, and by when; null where nothing is
 * @param late whether that has passed
 * @param owner whose it is; null where nobody's
 */
public record AlertRow(
        UUID id,
        String person,
        @Nullable String pronouns,
        String what,
        @Nullable String question,
        @Nullable String attribution,
        @Nullable String answer,
        boolean originShown,
        List<String> earlier,
        String raised,
        @Nullable String next,
        boolean late,
        boolean waits,
        String state,
        @Nullable String owner) {

    /** Whose words these are, each once. */
    public static List<String> attributions(Collection<AlertRow> rows) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.attribution()))
                .distinct()
                .toList();
    }

    public String href() {
        return "/alerts/" + id;
    }
}

package health.attune.notices;

import java.util.Locale;
import java.util.UUID;

/**
 * A notice as it leaves: to one address, in the language of its recipient.
 *
 * @param id the same at every try, so that a receiver can tell a repetition
 * @param shortText for channels without a subject
 */
public record Letter(
        UUID id,
        String address,
        Locale language,
        Notice.Urgency urgency,
        String subject,
        String body,
        String shortText) {

    /** Never prints where it goes or what it says. */
    @Override
    public String toString() {
        return "letter " + id;
    }
}

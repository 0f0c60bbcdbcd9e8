package health.attune.looks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with one kind of data on one day, however often.
 *
 * @param verb read, write, act, disclose, raise or submit
 * @param dataClass the letter of the class of data
 * @param subject what of it, by the name of the thing
 * @param emergency whether it was opened in an emergency, by nothing but a reason
 * @param reason the word of that reason; null where none was given
 * @param allowed false where it was refused
 * @param times how often
 */
public record Look(
        String verb,
        String dataClass,
        String subject,
        boolean emergency,
        @Nullable String reason,
        boolean allowed,
        long times,
        Instant first,
        Instant last) {}

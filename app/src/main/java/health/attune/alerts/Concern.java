package health.attune.alerts;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that must reach a human, or the lack of one.
 *
 * @param responseId the response as first given; its corrections name the same one
 * @param instrumentVersion the one that was answered, by whose words the answer is read
 * @param answer what was answered; null where nothing was or it could not be read
 */
public record Concern(
        UUID personId,
        UUID responseId,
        String instrumentId,
        String instrumentVersion,
        String itemId,
        @Nullable Integer answer,
        Reason reason,
        Urgency urgency) {

    /** Why a human must see it. */
    public enum Reason {
        /** The answer meets a safety rule of its instrument. */
        POSITIVE,
        /** It could not be read or judged: treated as if it were positive. */
        UNREADABLE,
        /** A safety question was left without an answer. */
        SKIPPED,
        /** The answer came after the check-in was finished. */
        LATE;

        static Reason of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How soon a human must act; by when exactly is dated data. */
    public enum Urgency {
        IMMEDIATE,
        SAME_DAY,
        NEXT_CONTACT;

        static Urgency of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

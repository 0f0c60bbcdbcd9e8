package health.attune.appointments.calendars;

import health.attune.appointments.Span;
import java.util.Locale;
import java.util.UUID;

/** A time that a member of staff keeps open; nobody has to fill it. */
public record Slot(UUID id, UUID accountId, Kind kind, Span span) {

    /** What for. */
    public enum Kind {
        /** Somebody may be introduced in the visit they are here for. */
        HAND_OFF,
        /** Colleagues may book it. */
        BOOKABLE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}

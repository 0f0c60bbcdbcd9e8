package health.attune.appointments;

import java.util.Locale;

/** Where an appointment stands, in the words of the field's standard. */
public enum Status {
    PROPOSED,
    BOOKED,
    ARRIVED,
    FULFILLED,
    CANCELLED,
    NOSHOW,
    ENTERED_IN_ERROR;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Status ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it may still come about. */
    public boolean isOpen() {
        return this == PROPOSED || this == BOOKED || this == ARRIVED;
    }

    /** What the outcome of a contact makes of the appointment that it comes from. */
    static Status ofOutcome(String outcome) {
        return switch (outcome) {
            case "completed" -> FULFILLED;
            case "canceled-by-person", "canceled-by-site", "excused" -> CANCELLED;
            default -> NOSHOW;
        };
    }
}

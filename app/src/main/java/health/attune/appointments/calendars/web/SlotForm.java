package health.attune.appointments.calendars.web;

import health.attune.appointments.Plan;
import health.attune.appointments.Span;
import health.attune.appointments.Wall;
import health.attune.appointments.calendars.Slot;
import health.attune.pages.forms.Typed;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time to be kept open, as it is typed.
 *
 * @param id given out with the form, so that sending it twice opens it once
 */
public record SlotForm(
        @Nullable UUID id,
        @Nullable String kind,
        @Nullable String day,
        @Nullable String time,
        @Nullable String minutes) {
    public static final List<String> KINDS =
            Arrays.stream(Slot.Kind.values()).map(Slot.Kind::word).toList();

    static SlotForm blank(UUID id, String day) {
        return new SlotForm(id, KINDS.getFirst(), day, null, "30");
    }

    SlotForm withId(UUID given) {
        return new SlotForm(given, kind, day, time, minutes);
    }

    Slot read(Typed typed, UUID accountId, Wall wall) {
        var kindTyped = Slot.Kind.ofWord(typed.choice("kind", kind, KINDS));
        return new Slot(Objects.requireNonNull(id), accountId, kindTyped, Span.of(at(typed, wall), length(typed)));
    }

    private Instant at(Typed typed, Wall wall) {
        var date = typed.day("day", day);
        if (date == null) typed.faults().add("day", "pages.fault.missing");
        var hour = hour(typed);
        return date == null || hour == null ? Instant.EPOCH : wall.moment(date.atTime(hour));
    }

    private @Nullable LocalTime hour(Typed typed) {
        try {
            return LocalTime.parse(Objects.requireNonNullElse(time, "").strip());
        } catch (DateTimeParseException e) {
            typed.faults().add("time", "appointments.fault.time");
            return null;
        }
    }

    private int length(Typed typed) {
        var text = Objects.requireNonNullElse(minutes, "").strip();
        int count = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        if (count >= Plan.FEWEST_MINUTES && count <= Plan.MOST_MINUTES) return count;
        typed.faults().add("minutes", "appointments.fault.minutes", Plan.FEWEST_MINUTES, Plan.MOST_MINUTES);
        return Plan.FEWEST_MINUTES;
    }
}

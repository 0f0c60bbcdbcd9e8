package health.attune.handoffs.web;

import health.attune.handoffs.OpenSlot;
import health.attune.pages.forms.Typed;
import health.attune.pages.forms.Wall;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time as it is typed; {@code id} is given out with the form, so that sending it twice keeps it once. */
public record OpenSlotForm(
        @Nullable UUID id,
        @Nullable String program,
        @Nullable String day,
        @Nullable String time,
        @Nullable String minutes) {

    OpenSlotForm withId(UUID given) {
        return new OpenSlotForm(given, program, day, time, minutes);
    }

    int length(Typed typed) {
        var text = typed.needed("minutes", minutes, 10);
        int count = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (count < OpenSlot.SHORTEST || count > OpenSlot.LONGEST)
            typed.faults().add("minutes", "handoffs.fault.minutes", OpenSlot.SHORTEST, OpenSlot.LONGEST);
        return count;
    }

    Instant startsAt(Typed typed, ZoneId zone) {
        var on = typed.day("day", day);
        if (on == null) typed.faults().add("day", "pages.fault.missing");
        var hour = typed.time("time", time);
        return on == null || hour == null ? Instant.EPOCH : new Wall(zone).moment(on.atTime(hour));
    }
}

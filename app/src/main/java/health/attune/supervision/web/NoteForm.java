package health.attune.supervision.web;

import health.attune.pages.forms.Typed;
import health.attune.supervision.HourNote;
import health.attune.supervision.HourNote.Agreed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The note of the hour as it is typed.
 *
 * @param version of what was read; 0 where there was none
 */
public record NoteForm(
        @Nullable String steps,
        @Nullable String nextOn,
        @Nullable Integer version) {

    /** Begins with what was agreed on last, so that what still holds need not be typed again. */
    static NoteForm of(List<HourNote> versions) {
        if (versions.isEmpty()) return new NoteForm(null, null, 0);
        var newest = versions.getFirst();
        var next = newest.agreed().nextOn();
        return new NoteForm(newest.agreed().steps(), next == null ? null : next.toString(), newest.version());
    }

    NoteForm on(int newVersion) {
        return new NoteForm(steps, nextOn, newVersion);
    }

    int shown() {
        return version == null ? 0 : version;
    }

    Agreed read(Typed typed, LocalDate today) {
        var said = typed.needed("steps", steps, HourNote.LONGEST);
        var next = typed.day("nextOn", nextOn);
        if (next != null && next.isBefore(today)) typed.faults().add("nextOn", "supervision.fault.past");
        return new Agreed(said, next);
    }

    Map<String, @Nullable String> texts() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("steps", steps);
        texts.put("nextOn", nextOn);
        return texts;
    }
}

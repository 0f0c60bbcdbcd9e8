package health.attune.reviews.web.meetings;

import health.attune.pages.forms.Typed;
import health.attune.reviews.meetings.Meeting;
import health.attune.reviews.meetings.Meeting.Minutes;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Minutes as they are typed. */
public record MinutesForm(
        @Nullable String minutes,
        @Nullable String nextOn,
        @Nullable Integer version) {
    static final Map<String, String> LABELS = labels();

    /** What was read. */
    record Written(String words, @Nullable LocalDate nextOn) {}

    static MinutesForm of(Meeting meeting) {
        var kept = meeting.minutes();
        if (kept == null) return new MinutesForm(null, null, meeting.version());
        var next = kept.nextOn();
        return new MinutesForm(kept.words(), next == null ? null : next.toString(), meeting.version());
    }

    MinutesForm on(int newVersion) {
        return new MinutesForm(minutes, nextOn, newVersion);
    }

    Written read(Typed typed, Meeting meeting) {
        var next = typed.day("nextOn", nextOn);
        if (next != null && !next.isAfter(meeting.on())) typed.faults().add("nextOn", "reviews.meeting.next.fault");
        return new Written(typed.needed("minutes", minutes, Minutes.MOST), next);
    }

    Map<String, @Nullable String> texts() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("minutes", minutes);
        texts.put("nextOn", nextOn);
        return texts;
    }

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("minutes", "reviews.meeting.minutes");
        labels.put("nextOn", "reviews.meeting.next");
        return labels;
    }
}

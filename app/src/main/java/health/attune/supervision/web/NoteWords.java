package health.attune.supervision.web;

import health.attune.pages.Words;
import health.attune.supervision.HourNote;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what was agreed on in an hour of supervision. */
record NoteWords(Words words, ZoneId zone) {

    /** @param href where it is written; null where it is only read */
    HourView hour(String title, List<HourNote> versions, @Nullable String href) {
        var views = versions.stream().map(this::view).toList();
        return new HourView(
                title,
                views.isEmpty() ? null : views.getFirst(),
                views.stream().skip(1).toList(),
                href);
    }

    private NoteView view(HourNote note) {
        var next = note.agreed().nextOn();
        return new NoteView(
                note.agreed().steps(),
                next == null ? null : words.say("supervision.next", words.day(next)),
                words.say("supervision.note.by", words.moment(note.at(), zone), note.by()));
    }
}

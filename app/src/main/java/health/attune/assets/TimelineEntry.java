package health.attune.assets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something beside a score that has its place on a person's timeline, in ready-to-print words of the reader's language.
 *
 * @param from the day of the site on which it happened or began
 * @param until its last day; the same day for what happened once, null for what still lasts
 * @param title a few words, such as {@code Video call with Rosa Díaz}; the person's own words stay as they wrote them
 * @param detail one sentence more; null where the title says it all
 */
public record TimelineEntry(
        Kind kind,
        LocalDate from,
        @Nullable LocalDate until,
        String title,
        @Nullable String detail) {

    /** What it is; each kind has its own mark and its own word. */
    public enum Kind {
        EPISODE,
        CONTACT,
        ADVERSITY,
        LIFE_EVENT
    }

    /** Something that happened on one day. */
    public static TimelineEntry on(LocalDate day, Kind kind, String title, @Nullable String detail) {
        return new TimelineEntry(kind, day, day, title, detail);
    }
}

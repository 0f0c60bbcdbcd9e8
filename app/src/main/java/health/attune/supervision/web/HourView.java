package health.attune.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hours of two people, as far as they are written down.
 *
 * @param title whose hour it is
 * @param newest null where nothing was agreed on yet
 * @param earlier the versions before it, the newest first
 * @param href where it is written; null for an hour of earlier days, which is only read
 */
public record HourView(
        String title,
        @Nullable NoteView newest,
        List<NoteView> earlier,
        @Nullable String href) {}

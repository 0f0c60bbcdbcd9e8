package health.attune.supervision.web;

import org.jspecify.annotations.Nullable;

/**
 * A version of the note of the hour, ready to print.
 *
 * @param next when the next hour is; null where none is agreed on
 */
public record NoteView(String steps, @Nullable String next, String by) {}

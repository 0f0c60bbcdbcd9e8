package health.attune.alerts.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of what happened to an alert.
 *
 * @param note in the words of who wrote it; null where nothing was written
 */
public record EventLine(String at, String what, @Nullable String note) {}

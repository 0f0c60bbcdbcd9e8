package health.attune.goals.web;

import health.attune.pages.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A field to write a goal in.
 *
 * @param action where it is sent
 * @param hidden what is sent along
 * @param refusal what is to be mended; null while nothing is
 */
public record GoalEditor(
        String action,
        Hidden hidden,
        String words,
        @Nullable Refusal refusal) {

    /** A hidden field. */
    public record Hidden(String name, String value) {}
}

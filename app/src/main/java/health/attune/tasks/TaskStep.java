package health.attune.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a task.
 *
 * @param kind such as {@code given} or {@code passed}
 * @param by null where it passed on by itself
 * @param fromDay the day it was due before, as {@code toDay} is the one from then on
 * @param was what it said before
 * @param reason why it was dropped, or by which way it passed on
 */
public record TaskStep(
        String kind,
        @Nullable UUID by,
        Instant at,
        @Nullable UUID from,
        @Nullable UUID to,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate toDay,
        Was was,
        @Nullable String reason) {

    /** Whether it is that one, taken by the same for the same reason. */
    boolean isThe(TaskStore.Step step) {
        return kind.equals(step.kind()) && step.by().equals(by) && Objects.equals(reason, step.reason());
    }

    /**
     * What a step changed, as it was before; null where it did not.
     *
     * @param note empty where there was none
     */
    public record Was(
            @Nullable String title,
            @Nullable String note,
            @Nullable String priority) {

        static Was of(Task.Wording before, Task.Wording after) {
            var note = Objects.requireNonNullElse(before.note(), "");
            return new Was(
                    before.title().equals(after.title()) ? null : before.title(),
                    note.equals(Objects.requireNonNullElse(after.note(), "")) ? null : note,
                    before.priority() == after.priority()
                            ? null
                            : before.priority().word());
        }
    }
}

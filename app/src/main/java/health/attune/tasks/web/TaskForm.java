package health.attune.tasks.web;

import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.tasks.Task;
import health.attune.tasks.Task.Origin;
import health.attune.tasks.Task.Priority;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is typed.
 *
 * @param id given out with the form, so that sending it twice gives it once
 * @param origin its kind and its id with a blank between; empty where it is typed by hand
 * @param version of the task that was read; null for a new one
 */
public record TaskForm(
        @Nullable UUID id,
        @Nullable String title,
        @Nullable String note,
        @Nullable String priority,
        @Nullable String dueOn,
        @Nullable String owner,
        @Nullable String origin,
        @Nullable Integer version) {

    static TaskForm blank(UUID id, UUID owner, LocalDate dueOn) {
        return new TaskForm(id, null, null, Priority.SOON.word(), dueOn.toString(), owner.toString(), null, null);
    }

    static TaskForm of(Task task) {
        var words = task.wording();
        return new TaskForm(
                task.id(),
                words.title(),
                words.note(),
                words.priority().word(),
                words.dueOn().toString(),
                null,
                null,
                task.version());
    }

    /** With what it comes from chosen already. */
    TaskForm from(@Nullable String chosen) {
        return new TaskForm(id, title, note, priority, dueOn, owner, chosen, version);
    }

    TaskForm withId(UUID given) {
        return new TaskForm(given, title, note, priority, dueOn, owner, origin, version);
    }

    TaskForm on(int newVersion) {
        return new TaskForm(id, title, note, priority, dueOn, owner, origin, newVersion);
    }

    Task read(Principal who, Typed typed, TaskSetting setting) {
        var ownerTyped = typed.choice(
                "owner", owner, setting.owners().stream().map(Option::value).toList());
        return new Task(
                Objects.requireNonNull(id),
                setting.about(),
                UUID.fromString(ownerTyped),
                wording(typed),
                Task.State.OPEN,
                origin(typed, setting),
                who.id(),
                Labels.NONE,
                1);
    }

    Task.Wording wording(Typed typed) {
        var day = typed.day("dueOn", dueOn);
        if (day == null && typed.faults().of("dueOn") == null) typed.faults().add("dueOn", "pages.fault.missing");
        return new Task.Wording(
                typed.needed("title", title, Task.Wording.LONGEST_TITLE),
                typed.text("note", note, Task.Wording.LONGEST_NOTE),
                Priority.of(typed.choice("priority", priority, Priority.WORDS)).orElseThrow(),
                day == null ? LocalDate.EPOCH : day);
    }

    private @Nullable Origin origin(Typed typed, TaskSetting setting) {
        if (origin == null || origin.isBlank()) return null;
        var choice = typed.choice(
                "origin",
                origin,
                setting.origins().isEmpty()
                        ? List.of("")
                        : setting.origins().stream().map(Option::value).toList());
        var parts = choice.split(" ", 2);
        return parts.length == 2 ? new Origin(parts[0], UUID.fromString(parts[1])) : null;
    }

    /** What was typed, by the field, for comparing it with what somebody else saved. */
    Map<String, @Nullable String> texts() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("title", title);
        texts.put("note", note);
        texts.put("priority", priority);
        texts.put("dueOn", dueOn);
        return texts;
    }
}

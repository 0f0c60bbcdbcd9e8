package health.attune.tasks.web;

import health.attune.access.Accounts;
import health.attune.pages.Words;
import health.attune.tasks.Holder;
import health.attune.tasks.Task;
import health.attune.tasks.TaskStep;
import health.attune.tasks.Tasks.Shown;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One task, ready to print.
 *
 * @param whose who has it, and whose it was
 * @param origin what it came from; null where it was typed by hand, or its reader is not to know
 * @param history what happened to it, the latest first
 */
public record TaskPage(
        Task task,
        String due,
        String priority,
        String whose,
        @Nullable Came origin,
        List<String> history,
        boolean mayChange) {

    /** What it came from, and where that is read. */
    public record Came(String label, String href) {}

    static TaskPage of(Shown shown, Words words, Accounts accounts) {
        var staff = new HashSet<UUID>();
        staff.add(shown.task().ownerId());
        staff.add(shown.holder().accountId());
        for (var step : shown.steps())
            for (var id : new UUID[] {step.by(), step.from(), step.to()}) if (id != null) staff.add(id);
        var said =
                new Said(words, accounts.staffNames(staff), shown.task().about().zone());
        var origin = shown.origin();
        return new TaskPage(
                shown.task(),
                words.day(shown.task().wording().dueOn()),
                words.say("tasks.priority." + shown.task().wording().priority().word()),
                said.whose(shown.task(), shown.holder()),
                origin == null ? null : new Came(words.say("tasks.origin." + origin.kind()), origin.href()),
                shown.steps().stream().map(said::step).toList(),
                shown.mayChange());
    }

    public String href() {
        return "/tasks/" + task.id();
    }

    public boolean isOpen() {
        return task.isOpen();
    }

    /** Where that it is over is taken back. */
    public String overHref() {
        return href() + (task.state() == Task.State.DONE ? "/completion" : "/dropping");
    }

    private record Said(Words words, Map<UUID, String> names, ZoneId zone) {

        String whose(Task task, Holder holder) {
            if (!task.isOpen() || holder.isOwner()) return name(task.ownerId());
            return words.say(
                    "tasks.whose",
                    name(holder.accountId()),
                    name(task.ownerId()),
                    words.say("tasks.way." + holder.way()));
        }

        String step(TaskStep step) {
            var said = words.say("tasks.step", words.moment(step.at(), zone), what(step));
            return Stream.concat(Stream.of(said), before(step.was())).collect(Collectors.joining(" "));
        }

        /** What it said before, of what the step changed. */
        private Stream<String> before(TaskStep.Was was) {
            var before = new ArrayList<String>();
            if (was.title() != null) before.add(words.say("tasks.step.was.title", was.title()));
            if (was.note() != null)
                before.add(
                        was.note().isEmpty()
                                ? words.say("tasks.step.was.no-note")
                                : words.say("tasks.step.was.note", was.note()));
            if (was.priority() != null)
                before.add(words.say("tasks.step.was.priority", words.say("tasks.priority." + was.priority())));
            return before.stream();
        }

        private String what(TaskStep step) {
            var key = "tasks.step." + step.kind();
            var from = step.fromDay();
            var to = step.toDay();
            return switch (step.kind()) {
                case "given", "handed-on" -> words.say(key, name(step.by()), name(step.to()));
                case "passed", "returned" -> words.say(key, name(step.from()), name(step.to()), way(step));
                case "dropped" -> words.say(key, name(step.by()), words.say("tasks.why." + step.reason()));
                case "moved", "reworded" ->
                    from == null || to == null
                            ? words.say("tasks.step.reworded", name(step.by()))
                            : words.say("tasks.step.moved", name(step.by()), words.day(from), words.day(to));
                default -> words.say(key, name(step.by()));
            };
        }

        private String way(TaskStep step) {
            return step.kind().equals("passed") ? words.say("tasks.way." + step.reason()) : "";
        }

        private String name(@Nullable UUID account) {
            return account == null ? "" : names.getOrDefault(account, "");
        }
    }
}

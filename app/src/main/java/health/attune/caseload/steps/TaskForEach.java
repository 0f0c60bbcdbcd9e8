package health.attune.caseload.steps;

import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.steps.StepField.Sheet;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.tasks.Task;
import health.attune.tasks.Task.Colleague;
import health.attune.tasks.Task.Priority;
import health.attune.tasks.Task.Wording;
import health.attune.tasks.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A task for each who is chosen: in the same words, by the same day, of the same owner. */
@Component
@Order(20)
class TaskForEach implements BulkStep {
    private final Tasks tasks;
    private final Clock clock;

    TaskForEach(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "caseload.tasks";
    }

    /** Whoever is cared for in two programs has one task. */
    @Override
    public Map<UUID, String> obstacles(Principal who, List<Listed> chosen) {
        var obstacles = new HashMap<UUID, String>();
        var people = new HashSet<UUID>();
        for (var one : chosen) {
            var personId = one.row().personId();
            if (one.person().diedOn() != null) obstacles.put(one.episodeId(), "caseload.tasks.died");
            else if (!tasks.mayAdd(who, personId)) obstacles.put(one.episodeId(), "caseload.tasks.closed");
            else if (!people.add(personId)) obstacles.put(one.episodeId(), "caseload.tasks.twice");
        }
        return obstacles;
    }

    @Override
    public List<StepField> fields(Principal who, List<Listed> chosen, Words words) {
        var tomorrow = chosen.isEmpty()
                ? LocalDate.now(clock)
                : today(chosen.getFirst()).plusDays(1);
        var owners = commonColleagues(who, chosen).stream()
                .map(one -> new Option(
                        one.id().toString(), one.isAway() ? words.say("tasks.owner.away", one.name()) : one.name()))
                .toList();
        return List.of(
                StepField.line("title", "tasks.field.title").hinted("tasks.field.title.hint"),
                StepField.words("note", "tasks.field.note", null),
                StepField.day("dueOn", "tasks.field.dueOn", tomorrow.toString()),
                StepField.choice(
                                "priority", "tasks.field.priority", Option.of(Priority.WORDS, "tasks.priority.", words))
                        .holding(Priority.SOON.word()),
                StepField.choice("owner", "tasks.field.owner", owners)
                        .hinted("caseload.tasks.owner.hint")
                        .holding(who.id().toString()));
    }

    private LocalDate today(Listed one) {
        return LocalDate.ofInstant(clock.instant(), one.row().place().zone());
    }

    private List<Colleague> commonColleagues(Principal who, List<Listed> chosen) {
        var common = new ArrayList<Colleague>();
        var people = chosen.stream()
                .map(one -> one.row().personId())
                .distinct()
                .filter(personId -> tasks.mayAdd(who, personId))
                .toList();
        for (var personId : people) {
            var seeing = tasks.colleagues(who, tasks.about(who, personId));
            if (personId.equals(people.getFirst())) common.addAll(seeing);
            else
                common.removeIf(
                        one -> seeing.stream().noneMatch(other -> other.id().equals(one.id())));
        }
        return common;
    }

    @Override
    public Work read(Principal who, Sheet fields, Typed typed) {
        var wording = wording(fields, typed);
        var owner = fields.id("owner", typed);
        return (one, id) -> {
            var about = tasks.about(who, one.row().personId());
            tasks.give(
                    who,
                    new Task(id, about, owner.orElseThrow(), wording, Task.State.OPEN, null, who.id(), Labels.NONE, 1));
            return Optional.empty();
        };
    }

    private static Wording wording(Sheet fields, Typed typed) {
        var day = typed.day("dueOn", fields.sent("dueOn"));
        if (day == null) typed.faults().add("dueOn", "pages.fault.missing");
        return new Wording(
                typed.needed("title", fields.sent("title"), Wording.LONGEST_TITLE),
                typed.text("note", fields.sent("note"), Wording.LONGEST_NOTE),
                Priority.of(typed.choice("priority", fields.sent("priority"), Priority.WORDS))
                        .orElseThrow(),
                day == null ? LocalDate.EPOCH : day);
    }
}

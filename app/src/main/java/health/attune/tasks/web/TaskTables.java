package health.attune.tasks.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.pages.Words;
import health.attune.tasks.Task.Priority;
import health.attune.tasks.TaskLists;
import health.attune.tasks.TaskLists.Listed;
import health.attune.tasks.TaskLists.Mine;
import health.attune.tasks.Unseen;
import health.attune.tasks.web.TaskTable.Filter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Narrows a list, puts what is about one person together, and shows no more of it than one can take in. */
@Component
class TaskTables {
    private final TaskLists lists;
    private final Accounts accounts;

    TaskTables(TaskLists lists, Accounts accounts) {
        this.lists = lists;
        this.accounts = accounts;
    }

    TaskTable of(Principal who, TaskAsked asked, Words words) {
        var mine = read(who, asked);
        var all = mine.tasks().stream()
                .filter(one -> asked.person() == null
                        || asked.person().equals(one.task().about().personId()))
                .toList();
        var wanted = all.stream().filter(asked::takes).toList();
        var shown = wanted.stream().limit(TaskTable.MOST).toList();
        lists.shown(who, shown);
        var said = new TaskWords(words, who);
        var names =
                accounts.staffNames(mine.unseen().stream().map(Unseen::ownerId).toList());
        return new TaskTable(
                asked,
                filters(all, words),
                groups(shown, said),
                mine.unseen().stream().map(one -> said.row(one, names)).toList(),
                wanted.size(),
                wanted.size() - shown.size());
    }

    /** All about one person, one beneath the other. */
    List<TaskRow> about(Principal who, List<Listed> listed, Words words) {
        lists.shown(who, listed);
        var said = new TaskWords(words, who);
        return listed.stream().map(one -> said.row(one, false)).toList();
    }

    private Mine read(Principal who, TaskAsked asked) {
        return switch (asked.list()) {
            case "given" -> new Mine(lists.given(who), List.of());
            case "people" -> new Mine(lists.ofPeople(who), List.of());
            case "site" -> new Mine(lists.ofSites(who), List.of());
            default -> lists.mine(who);
        };
    }

    private static List<Filter> filters(List<Listed> all, Words words) {
        var kinds = all.stream()
                .map(Listed::origin)
                .filter(Objects::nonNull)
                .map(origin -> origin.kind())
                .distinct()
                .sorted();
        var found = new ArrayList<Filter>();
        found.add(filter(all, null, words.say("tasks.only.all")));
        found.add(filter(all, TaskAsked.LATE, words.say("tasks.only.late")));
        for (var priority : Priority.WORDS) found.add(filter(all, priority, words.say("tasks.priority." + priority)));
        kinds.forEach(kind -> found.add(filter(all, kind, words.say("tasks.from", words.say("tasks.origin." + kind)))));
        return found.stream()
                .filter(one -> one.word() == null || one.count() > 0)
                .toList();
    }

    private static Filter filter(List<Listed> all, @Nullable String word, String label) {
        return new Filter(word, label, (int)
                all.stream().filter(one -> TaskAsked.is(one, word)).count());
    }

    /** In the order of the most urgent task of each. */
    private static List<TaskGroup> groups(List<Listed> shown, TaskWords said) {
        var byAbout = new LinkedHashMap<Object, List<Listed>>();
        for (var one : shown)
            byAbout.computeIfAbsent(
                            Objects.requireNonNullElse(
                                    one.task().about().personId(),
                                    one.task().about().siteId()),
                            key -> new ArrayList<>())
                    .add(one);
        return byAbout.values().stream().map(some -> group(some, said)).toList();
    }

    private static TaskGroup group(List<Listed> some, TaskWords said) {
        var first = some.getFirst();
        var person = first.person();
        return new TaskGroup(
                said.about(first),
                person == null ? null : "/people/" + person.called().id() + "/tasks",
                person == null || person.diedOn() == null ? null : said.words().say("pages.died"),
                rows(some.stream().limit(TaskGroup.FIRST), said),
                rows(some.stream().skip(TaskGroup.FIRST), said));
    }

    private static List<TaskRow> rows(Stream<Listed> some, TaskWords said) {
        return some.map(one -> said.row(one, false)).toList();
    }
}

package health.attune.threads.web;

import health.attune.database.Ids;
import health.attune.pages.Words;
import health.attune.tasks.Task;
import health.attune.tasks.TaskLists.Listed;
import health.attune.threads.Weeks.Shown;
import health.attune.today.Week;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a week, ready to print.
 *
 * @param title from which day to which
 * @param isThis whether it is the week that it is now
 * @param days those on which something is due
 * @param left what is still open of the weeks before
 * @param next what could be carried into the week after; null where there is nothing
 * @param here the same into this one
 */
public record WeekView(
        UUID personId,
        Week week,
        String title,
        boolean isThis,
        List<DayRows> days,
        List<LineRow> left,
        @Nullable Carriable next,
        @Nullable Carriable here,
        boolean mayAdd) {

    /** What is due on one day. */
    public record DayRows(String name, boolean isToday, List<LineRow> rows) {}

    /**
     * A line of the plan.
     *
     * @param owner whose it is now
     * @param state how it stands
     * @param due the day, where it does not stand beneath it
     */
    public record LineRow(
            String href,
            String title,
            String owner,
            String state,
            boolean late,
            @Nullable String due) {}

    /**
     * Open lines that one press carries into a week.
     *
     * @param id so that pressing twice does it once
     * @param into the first day of that week
     */
    public record Carriable(UUID id, String into, List<String> lines) {
        static @Nullable Carriable of(Week into, List<Task> open) {
            if (open.isEmpty()) return null;
            return new Carriable(
                    Ids.next(),
                    into.monday().toString(),
                    open.stream().map(task -> task.id() + " " + task.version()).toList());
        }
    }

    static WeekView of(UUID personId, Shown shown, Words words) {
        var week = shown.week();
        return new WeekView(
                personId,
                week,
                words.say("threads.week.title", words.day(week.monday()), words.day(week.sunday())),
                week.has(shown.today()),
                days(shown, words),
                shown.left().stream()
                        .map(one -> line(
                                one,
                                Map.of(),
                                words,
                                words.day(one.task().wording().dueOn())))
                        .toList(),
                Carriable.of(week.next(), shown.toNext()),
                Carriable.of(week, shown.toThis()),
                shown.mayAdd());
    }

    private static List<DayRows> days(Shown shown, Words words) {
        var byDay = new LinkedHashMap<LocalDate, List<LineRow>>();
        for (var one : shown.lines())
            byDay.computeIfAbsent(one.task().wording().dueOn(), day -> new ArrayList<>())
                    .add(line(one, shown.whyDropped(), words, null));
        return byDay.entrySet().stream()
                .map(day -> new DayRows(name(day.getKey(), words), day.getKey().equals(shown.today()), day.getValue()))
                .toList();
    }

    private static String name(LocalDate day, Words words) {
        var weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
        return words.say("threads.week.day", weekday, words.day(day));
    }

    private static LineRow line(Listed one, Map<UUID, String> whyDropped, Words words, @Nullable String due) {
        var task = one.task();
        var owner = task.isOpen() ? one.holderName() : one.owner();
        return new LineRow(
                "/tasks/" + task.id(), task.wording().title(), owner, state(one, whyDropped, words), one.late(), due);
    }

    private static String state(Listed one, Map<UUID, String> whyDropped, Words words) {
        return switch (one.task().state()) {
            case OPEN -> words.say(one.late() ? "threads.week.late" : "threads.week.open");
            case DONE -> words.say("threads.week.done");
            case DROPPED -> {
                var why = whyDropped.get(one.task().id());
                yield why == null
                        ? words.say("tasks.state.dropped")
                        : words.say("threads.week.dropped", words.say("tasks.why." + why));
            }
        };
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    public String previousHref() {
        return href(week.previous());
    }

    public String nextHref() {
        return href(week.next());
    }

    private String href(Week other) {
        return base() + "?day=" + other.monday();
    }

    public String base() {
        return "/people/" + personId + "/week";
    }

    public String addHref() {
        return "/people/" + personId + "/tasks/new";
    }
}

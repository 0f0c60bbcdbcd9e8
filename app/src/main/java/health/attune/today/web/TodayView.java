package health.attune.today.web;

import health.attune.pages.Words;
import health.attune.people.PersonName;
import health.attune.today.DueBy;
import health.attune.today.TodayList;
import health.attune.today.WaitingItem;
import health.attune.today.WaitingItem.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page, ready to print.
 *
 * @param kinds by which it can be narrowed, everything first; none where there is nothing to narrow
 * @param parts only those in which something stands
 * @param rest what waits on other pages, in sentences
 * @param missing in words what could not be read
 */
public record TodayView(List<KindCount> kinds, List<PartView> parts, List<RestView> rest, List<String> missing) {

    /** One way to narrow the page. */
    public record KindCount(String href, String label, int count, boolean chosen) {}

    /** One part of it under its heading. */
    public record PartView(String word, String title, List<RowView> rows) {
        public boolean isPressing() {
            return word.startsWith("safety") || word.equals("overdue");
        }
    }

    /**
     * One thing that waits.
     *
     * @param icon of its kind
     * @param name of the person; null where it is about nobody
     * @param due by when; null where no clock runs
     */
    public record RowView(
            String href,
            String kind,
            String icon,
            @Nullable String name,
            @Nullable String pronouns,
            String sentence,
            @Nullable String due,
            boolean overdue) {}

    /** How much more of a kind waits, and where. */
    public record RestView(String href, String sentence) {}

    static TodayView of(TodayList list, @Nullable Kind only, Words words) {
        var parts = list.parts(only).entrySet().stream()
                .map(part -> new PartView(
                        part.getKey().word(),
                        words.say("today.part." + part.getKey().word()),
                        part.getValue().stream()
                                .map(item -> row(item, list.now(), words))
                                .toList()))
                .toList();
        var rest = list.rest().stream()
                .filter(more -> only == null || more.rest().kind() == only)
                .map(more -> rest(more, words))
                .toList();
        return new TodayView(
                kinds(list, only, words),
                parts,
                rest,
                list.missing().stream().map(words::say).toList());
    }

    private static List<KindCount> kinds(TodayList list, @Nullable Kind only, Words words) {
        var counts = list.counts();
        if (counts.isEmpty() && only == null) return List.of();
        var kinds = new ArrayList<KindCount>();
        kinds.add(new KindCount("/today", words.say("today.kind.all"), list.count(), only == null));
        for (var kind : Kind.values()) {
            int count = counts.getOrDefault(kind, 0);
            if (count > 0 || kind == only)
                kinds.add(new KindCount(
                        "/today?kind=" + kind.word(), words.say("today.kind." + kind.word()), count, kind == only));
        }
        return kinds;
    }

    private static RowView row(WaitingItem item, Instant now, Words words) {
        var about = item.about();
        PersonName person = about == null ? null : about.person();
        var due = item.due();
        boolean overdue = item.isOverdue(now);
        return new RowView(
                item.href(),
                words.say("today.one." + item.kind().word()),
                icon(item.kind()),
                person == null ? null : person.shown(),
                person == null ? null : person.pronouns(),
                item.sentence(),
                due == null ? null : due(item.kind(), due, words, now),
                overdue);
    }

    /** An appointment is at a time, and what a team does on a day; all else is by one. */
    private static String due(Kind kind, DueBy due, Words words, Instant now) {
        if (due.isPast(now)) return words.say("today.due.since", due.in(words, now));
        if (kind == Kind.TEAM && due.isToday(now)) return words.say("today.due.that-day");
        boolean isAt = kind == Kind.APPOINTMENT || kind == Kind.TEAM;
        return words.say(isAt ? "today.due.at" : "today.due.by", due.in(words, now));
    }

    private static RestView rest(TodayList.Elsewhere elsewhere, Words words) {
        var rest = elsewhere.rest();
        var sentence = words.say("today.rest." + rest.kind().word(), rest.count());
        return new RestView(rest.href(), words.say("today.rest", words.say(elsewhere.list()), sentence));
    }

    private static String icon(Kind kind) {
        return switch (kind) {
            case SAFETY -> "bell-ringing";
            case PERSON -> "user-heart";
            case APPOINTMENT -> "calendar-event";
            case TASK -> "checkbox";
            case LOOP -> "refresh";
            case MESSAGE -> "message";
            case TEAM -> "users-group";
        };
    }
}

package health.attune.today;

import health.attune.today.WaitingItem.Kind;
import health.attune.today.WaitingItem.Part;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that waits for a worker at a moment.
 *
 * @param all in the order in which they were told, which decides where clock, urgency and kind do not
 * @param rest what waits beside these, where it stands
 * @param missing the keys of what could not be read
 */
public record TodayList(List<WaitingItem> all, List<Elsewhere> rest, List<String> missing, Instant now) {
    private static final Comparator<WaitingItem> IN_ORDER = Comparator.comparing(
                    WaitingItem::due, Comparator.nullsLast(Comparator.<DueBy>naturalOrder()))
            .thenComparing(WaitingItem::urgency)
            .thenComparing(WaitingItem::kind);

    /**
     * What waits beside the items.
     *
     * @param list the key of the words for the list where it stands
     */
    public record Elsewhere(Waits.Rest rest, String list) {}

    public TodayList {
        all = List.copyOf(all);
        rest = List.copyOf(rest);
        missing = List.copyOf(missing);
    }

    /**
     * What a page narrowed to that kind shows, by its parts: within each the earliest clock first.
     *
     * @param only null for everything
     */
    public SortedMap<Part, List<WaitingItem>> parts(@Nullable Kind only) {
        var parts = new TreeMap<Part, List<WaitingItem>>();
        for (var part : Part.values()) {
            var found = shown(only)
                    .filter(item -> item.part(now) == part)
                    .sorted(IN_ORDER)
                    .toList();
            if (!found.isEmpty()) parts.put(part, found);
        }
        return parts;
    }

    /** How much of each kind waits, with what is not among the items; kinds of which nothing waits are missing. */
    public Map<Kind, Integer> counts() {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        all.forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
        rest.forEach(more -> counts.merge(more.rest().kind(), more.rest().count(), Integer::sum));
        return counts;
    }

    public int count() {
        return counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    private Stream<WaitingItem> shown(@Nullable Kind only) {
        return all.stream().filter(item -> shows(only, item, now));
    }

    /** What is overdue about somebody's safety is shown however the page is narrowed. */
    static boolean shows(@Nullable Kind only, WaitingItem item, Instant now) {
        return only == null || item.kind() == only || item.part(now) == Part.SAFETY_OVERDUE;
    }
}

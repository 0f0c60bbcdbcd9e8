package health.attune.today;

import health.attune.today.WaitingItem.Kind;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one module knows to wait for a worker.
 *
 * @param items the most urgent first; the page brings those of all modules into one order, by their clocks
 * @param rest what waits beside these, counted
 */
public record Waits(List<WaitingItem> items, List<Rest> rest) {
    public static final Waits NONE = new Waits(List.of(), List.of());

    public Waits {
        items = List.copyOf(items);
        rest = List.copyOf(rest);
    }

    /**
     * So many more of a kind, where the whole list stands.
     *
     * @param href of that list
     */
    public record Rest(Kind kind, int count, String href) {}

    public static Waits of(List<WaitingItem> items) {
        return new Waits(items, List.of());
    }

    /**
     * The first of them, in the order given; the others are counted. What is about safety is never cut.
     *
     * @param kind of them all
     * @param href where the whole list stands
     */
    public static Waits first(int most, List<WaitingItem> items, Kind kind, String href) {
        var kept = Stream.concat(
                        items.stream().limit(most), items.stream().skip(most).filter(WaitingItem::isAboutSafety))
                .toList();
        int others = items.size() - kept.size();
        return new Waits(kept, others == 0 ? List.of() : List.of(new Rest(kind, others, href)));
    }
}

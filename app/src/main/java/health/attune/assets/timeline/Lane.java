package health.attune.assets.timeline;

import health.attune.assets.TimelineEntry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What of one kind happened beside the scores: a ribbon for what lasted, a pin for what happened on one day. */
public record Lane(TimelineEntry.Kind kind, List<Ribbon> ribbons, List<Pin> pins) {
    private static final double NARROWEST = 0.8;

    /** From a day to a day: percent of the width. */
    public record Ribbon(TimelineEntry entry, double x, double width) {}

    /** One day: percent of the width. */
    public record Pin(TimelineEntry entry, double x) {}

    /** The entries of that kind that touch the span. */
    public static Lane of(TimelineEntry.Kind kind, List<TimelineEntry> entries, Span span) {
        var shown = entries.stream()
                .filter(entry -> entry.kind() == kind)
                .filter(entry -> !entry.from().isAfter(span.until())
                        && !last(entry, span).isBefore(span.from()))
                .sorted(Comparator.comparing(TimelineEntry::from))
                .toList();
        return new Lane(
                kind,
                shown.stream()
                        .filter(entry -> !isOneDay(entry))
                        .map(entry -> ribbon(entry, span))
                        .toList(),
                shown.stream()
                        .filter(Lane::isOneDay)
                        .map(entry -> new Pin(entry, span.x(entry.from())))
                        .toList());
    }

    public boolean isEmpty() {
        return ribbons.isEmpty() && pins.isEmpty();
    }

    private static Ribbon ribbon(TimelineEntry entry, Span span) {
        double from = span.x(entry.from());
        double width = span.x(last(entry, span)) - from;
        return new Ribbon(entry, from, Shape.round(Math.max(width, NARROWEST)));
    }

    private static boolean isOneDay(TimelineEntry entry) {
        return entry.from().equals(entry.until());
    }

    private static LocalDate last(TimelineEntry entry, Span span) {
        return Objects.requireNonNullElse(entry.until(), span.until());
    }
}

package health.attune.assets.web;

import health.attune.assets.Reading;
import health.attune.assets.Timeline;
import health.attune.assets.TimelineEntry;
import health.attune.assets.web.TimelineView.TableRow;
import health.attune.pages.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Says every fact of a timeline as a row of a table; nothing is thinned here. */
record TableWords(ScoreWords scores, Timeline timeline) {

    /** The newest of them, as many as are shown. */
    List<TableRow> newestFirst(int most) {
        return Stream.concat(
                        timeline.courses().stream()
                                .flatMap(course -> course.readings().stream()
                                        .map(reading -> new Dated(reading.day(), () -> row(course, reading)))),
                        timeline.entries().stream().map(entry -> new Dated(entry.from(), () -> entry(entry))))
                .sorted(Comparator.comparing(Dated::day).reversed())
                .limit(most)
                .map(dated -> dated.row().get())
                .toList();
    }

    /** As many as there are. */
    int count() {
        return timeline.entries().size()
                + timeline.courses().stream()
                        .mapToInt(course -> course.readings().size())
                        .sum();
    }

    /** With the day that it is sorted by; on the same day the order of the page is kept. Said where it is shown. */
    private record Dated(LocalDate day, Supplier<TableRow> row) {}

    private TableRow row(Timeline.Measured course, Reading reading) {
        var what = words().say(
                        "assets.table.score",
                        scores.text(course.domain().label()),
                        scores.answered(course, course.rule().label()));
        return new TableRow(words().day(reading.day()), what, scores.reading(reading), scores.sureness(reading));
    }

    TableRow entry(TimelineEntry entry) {
        var what = new TimelineWords(scores, timeline).kind(entry.kind());
        return new TableRow(days(entry), what, entry.title(), Objects.requireNonNullElse(entry.detail(), ""));
    }

    private String days(TimelineEntry entry) {
        var from = words().day(entry.from());
        if (entry.until() == null) return words().say("assets.days.since", from);
        if (entry.until().equals(entry.from())) return from;
        return words().say("assets.days.until", from, words().day(entry.until()));
    }

    private Words words() {
        return scores.words();
    }
}

package health.attune.assets.web;

import health.attune.assets.Reading;
import health.attune.assets.Timeline;
import health.attune.assets.TimelineEntry;
import health.attune.assets.timeline.Panel;
import health.attune.assets.web.ChartView.BandFacts;
import health.attune.assets.web.ChartView.DotFacts;
import health.attune.assets.web.ChartView.EntryFacts;
import health.attune.assets.web.ChartView.LaneFacts;
import health.attune.assets.web.ChartView.PanelFacts;
import health.attune.assets.web.ChartView.Range;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.norms.Direction;
import health.attune.pages.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Says a timeline for the script that draws it. */
record ChartWords(ScoreWords scores, Timeline timeline) {

    ChartView chart() {
        var span = said().span();
        return new ChartView(
                span.from().toString(),
                span.until().toString(),
                words().locale().toLanguageTag(),
                Arrays.stream(TimelineEntry.Kind.values())
                        .map(this::lane)
                        .filter(lane -> !lane.entries().isEmpty())
                        .toList(),
                timeline.courses().stream().map(this::panel).toList(),
                new ChartView.ChartWord(
                        words().say("assets.timeline"),
                        words().say("assets.chart.how"),
                        words().say("assets.span.all"),
                        words().say("assets.span.12"),
                        words().say("assets.span.3")));
    }

    private LaneFacts lane(TimelineEntry.Kind kind) {
        var entries = timeline.entries().stream()
                .filter(entry -> entry.kind() == kind)
                .sorted(Comparator.comparing(TimelineEntry::from))
                .map(this::entry)
                .toList();
        return new LaneFacts(kind.name().toLowerCase(Locale.ROOT), said().kind(kind), entries);
    }

    private EntryFacts entry(TimelineEntry entry) {
        var until = Objects.requireNonNullElse(entry.until(), timeline.today());
        var row = new TableWords(scores, timeline).entry(entry);
        return new EntryFacts(
                entry.from().toString(), until.toString(), words().say("assets.chart.entry", row.day(), row.result()));
    }

    private PanelFacts panel(Timeline.Measured course) {
        return new PanelFacts(
                scores.text(course.domain().label()),
                scores.answered(course, course.instrument().title()),
                TimelineWords.hue(course.domain().axis()),
                range(course.rule()),
                bands(course.rule(), scores),
                dots(course.readings()));
    }

    private static Range range(ScoreRule rule) {
        var range = rule.range();
        return new Range(range.low(), range.high(), rule.direction() == Direction.HIGHER_WORSE);
    }

    private static List<BandFacts> bands(ScoreRule rule, ScoreWords scores) {
        return Panel.edges(rule).stream()
                .map(edges -> new BandFacts(scores.band(edges.band()), edges.low(), edges.high()))
                .toList();
    }

    private List<DotFacts> dots(List<Reading> readings) {
        var said = new HashMap<Double, String>();
        return readings.stream().map(reading -> dot(reading, said)).toList();
    }

    private DotFacts dot(Reading reading, Map<Double, String> said) {
        var score = reading.score();
        return new DotFacts(
                reading.day().toString(),
                score == null ? null : score.points(),
                reading.sureness().name().toLowerCase(Locale.ROOT),
                said().dot(reading, said));
    }

    private TimelineWords said() {
        return new TimelineWords(scores, timeline);
    }

    private Words words() {
        return scores.words();
    }
}

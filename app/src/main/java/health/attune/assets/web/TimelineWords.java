package health.attune.assets.web;

import health.attune.assets.LookBack;
import health.attune.assets.Reading;
import health.attune.assets.Timeline;
import health.attune.assets.TimelineEntry;
import health.attune.assets.timeline.Lane;
import health.attune.assets.timeline.Panel;
import health.attune.assets.timeline.Span;
import health.attune.assets.web.TimelineView.SpanWay;
import health.attune.assets.web.TimelineView.TickView;
import health.attune.instruments.domains.Domain;
import health.attune.pages.Words;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says a timeline: its picture, and the table behind it. */
record TimelineWords(ScoreWords scores, Timeline timeline) {

    /**
     * The timeline as it is shown.
     *
     * @param page the address of the page it stands on
     * @param wholeTable whether every row is wanted, or the newest only
     */
    TimelineView on(String page, String data, boolean wholeTable) {
        var span = span();
        var table = new TableWords(scores, timeline);
        return new TimelineView(
                data,
                span.from().toString(),
                span.until().toString(),
                words().say("assets.timeline.caption", words().day(span.from()), words().day(span.until())),
                Arrays.stream(LookBack.values()).map(one -> way(page, one)).toList(),
                lanes(span),
                timeline.courses().stream().map(course -> panel(course, span)).toList(),
                ticks(span),
                table.newestFirst(wholeTable ? Integer.MAX_VALUE : TimelineView.FIRST_ROWS),
                wholeTable,
                wholeTable ? null : more(page, table.count()));
    }

    Span span() {
        return Span.of(timeline.lookBack(), timeline.today(), timeline.first());
    }

    static String hue(Domain.Axis axis) {
        return switch (axis) {
            case PSYCHOLOGICAL_ASSETS -> "psychological";
            case SOCIAL_ASSETS -> "social";
            case SYMPTOMS -> "symptom";
            case FUNCTION, RELATIONSHIP -> "quiet";
        };
    }

    String kind(TimelineEntry.Kind kind) {
        return words().say("assets.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What a dot says when it is pointed at. */
    String dot(Reading reading) {
        return dot(reading, new HashMap<>());
    }

    /** The same; whole scores of the same points are said once. */
    String dot(Reading reading, Map<Double, String> said) {
        var score = reading.score();
        var result = score == null || score.missing() > 0
                ? scores.reading(reading)
                : said.computeIfAbsent(score.points(), points -> scores.reading(reading));
        return words().say("assets.dot", words().day(reading.day()), result, scores.sureness(reading))
                .strip();
    }

    private SpanWay way(String page, LookBack one) {
        return new SpanWay(
                page + "?span=" + one.word() + "#timeline",
                words().say("assets.span." + one.word()),
                one == timeline.lookBack());
    }

    private List<LaneView> lanes(Span span) {
        return Arrays.stream(TimelineEntry.Kind.values())
                .map(kind -> Lane.of(kind, timeline.entries(), span))
                .filter(lane -> !lane.isEmpty())
                .map(lane -> new LaneView(
                        kind(lane.kind()),
                        words().say(
                                        "assets.lane.summary",
                                        kind(lane.kind()),
                                        lane.ribbons().size() + lane.pins().size()),
                        lane))
                .toList();
    }

    private PanelView panel(Timeline.Measured course, Span span) {
        var panel = Panel.of(course.rule(), course.readings(), span);
        var said = new HashMap<Double, String>();
        return new PanelView(
                scores.text(course.domain().label()),
                scores.answered(course, course.instrument().title()),
                hue(course.domain().axis()),
                summary(course),
                panel.bands().stream().map(band -> scores.band(band.band())).toList(),
                panel.dots().stream().map(dot -> dot(dot.reading(), said)).toList(),
                panel);
    }

    private String summary(Timeline.Measured course) {
        var readings = course.readings();
        return words().say(
                        "assets.panel.summary",
                        scores.text(course.domain().label()),
                        scores.answered(course, course.rule().label()),
                        readings.size(),
                        dot(readings.getFirst()),
                        dot(readings.getLast()));
    }

    private List<TickView> ticks(Span span) {
        var year = DateTimeFormatter.ofPattern("yyyy", words().locale());
        var month = DateTimeFormatter.ofPattern("LLL", words().locale());
        return span.ticks().stream()
                .map(tick -> new TickView(tick.x(), tick.day().format(tick.isYear() ? year : month)))
                .toList();
    }

    private TimelineView.@org.jspecify.annotations.Nullable More more(String page, int rows) {
        if (rows <= TimelineView.FIRST_ROWS) return null;
        var href = page + "?span=" + timeline.lookBack().word() + "&rows=all#facts";
        return new TimelineView.More(href, words().say("assets.table.more", rows));
    }

    private Words words() {
        return scores.words();
    }
}

package health.attune.assets.timeline;

import health.attune.assets.Reading;
import health.attune.instruments.Band;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.norms.Direction;
import java.util.ArrayList;
import java.util.List;

/**
 * One score over time: better is always up, whichever way its points run.
 *
 * @param bands from the best to the worst, down the picture
 * @param dots in time order
 */
public record Panel(ScoreRule rule, List<Stripe> bands, List<Dot> dots, List<Line> lines) {
    public static final int HEIGHT = Shape.PANEL;

    /** A band: pixels from the top, and its height. */
    public record Stripe(Band band, double y, double height) {}

    /** An answer: percent of the width, pixels from the top. */
    public record Dot(double x, double y, Reading reading) {}

    /** From one answer to the next. */
    public record Line(double x1, double y1, double x2, double y2) {}

    /** The readings of a span, the oldest first, as they are drawn there. */
    public static Panel of(ScoreRule rule, List<Reading> readings, Span span) {
        var dots = Thinned.of(readings.stream().filter(r -> span.holds(r.day())).toList()).stream()
                .map(reading -> new Dot(span.x(reading.day()), y(rule, reading), reading))
                .toList();
        return new Panel(rule, stripes(rule), dots, lines(dots));
    }

    private static double y(ScoreRule rule, Reading reading) {
        return reading.score() == null ? HEIGHT - 3 : y(rule, reading.score().points());
    }

    private static double y(ScoreRule rule, double points) {
        var range = rule.range();
        double share = (points - range.low()) / (range.high() - range.low());
        double worse = rule.direction() == Direction.HIGHER_WORSE ? share : 1 - share;
        return Shape.round(Shape.PADDING + Math.clamp(worse, -0.08, 1.08) * (HEIGHT - 2 * Shape.PADDING));
    }

    /** A band up to where the next one begins, so that none has a gap beside it: points. */
    public record Edges(Band band, double low, double high) {}

    /** The bands with the edges they are drawn to, in the order of the points. */
    public static List<Edges> edges(ScoreRule rule) {
        var bands = rule.bands();
        double half = rule.range().step() / 2;
        var edges = new ArrayList<Edges>();
        for (int i = 0; i < bands.size(); i++) {
            double low = i == 0 ? rule.range().low() - half : edges.get(i - 1).high();
            boolean isLast = i + 1 == bands.size();
            double high = isLast
                    ? rule.range().high() + half
                    : (bands.get(i).high() + bands.get(i + 1).low()) / 2;
            edges.add(new Edges(bands.get(i), low, high));
        }
        return edges;
    }

    private static List<Stripe> stripes(ScoreRule rule) {
        var stripes = edges(rule).stream()
                .map(edges -> {
                    double one = y(rule, edges.low());
                    double other = y(rule, edges.high());
                    return new Stripe(edges.band(), Math.min(one, other), Shape.round(Math.abs(one - other)));
                })
                .toList();
        return rule.direction() == Direction.HIGHER_WORSE ? stripes : stripes.reversed();
    }

    private static List<Line> lines(List<Dot> dots) {
        var known = dots.stream().filter(dot -> dot.reading().score() != null).toList();
        var lines = new ArrayList<Line>();
        for (int i = 1; i < known.size(); i++) {
            var from = known.get(i - 1);
            var to = known.get(i);
            lines.add(new Line(from.x(), from.y(), to.x(), to.y()));
        }
        return lines;
    }
}

package health.attune.caseload.web;

import health.attune.caseload.Progress;
import health.attune.instruments.ScoreRule;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The last scores as a line without axes, as wide as time: further up is better.
 *
 * @param line points of a polyline in a box of {@link #WIDTH} by {@link #HEIGHT}
 * @param start the height of the line where it began; null where nothing tells
 * @param x of the latest
 * @param y of the latest
 */
public record Sparkline(String line, @Nullable Double start, double x, double y, String summary) {
    static final int WIDTH = 96;
    static final int HEIGHT = 28;
    private static final double MARGIN = 3;

    static Sparkline of(Progress progress, ScoreRule rule, String summary) {
        var points = progress.course();
        var scale = new Scale(rule, points);
        var first = progress.first();
        return new Sparkline(
                points.stream()
                        .map(point -> scale.x(point) + "," + scale.y(point.points()))
                        .collect(Collectors.joining(" ")),
                first == null ? null : scale.y(first.points()),
                scale.x(progress.latest()),
                scale.y(progress.latest().points()),
                summary);
    }

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    private record Scale(ScoreRule rule, List<Progress.Point> points) {

        double x(Progress.Point point) {
            var from = points.getFirst().at().getEpochSecond();
            var all = points.getLast().at().getEpochSecond() - from;
            double share = all == 0 ? 0.5 : (point.at().getEpochSecond() - from) / (double) all;
            return rounded(MARGIN + (WIDTH - 2 * MARGIN) * share);
        }

        /** The best score there is stands at the top. */
        double y(double value) {
            double share = (value - rule.range().low())
                    / (rule.range().high() - rule.range().low());
            double good = rule.direction().sign() > 0 ? share : 1 - share;
            return rounded(HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * Math.clamp(good, 0, 1));
        }

        private static double rounded(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}

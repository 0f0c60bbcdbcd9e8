package health.attune.reviews.web.sheet;

import health.attune.assets.MeasureStanding.Taken;
import health.attune.assets.Reading;
import health.attune.assets.Timeline.Measured;
import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scores as a line without axes, as wide as time: further up is better.
 *
 * @param line points of a polyline in a box of {@link #WIDTH} by {@link #HEIGHT}
 * @param start the height of the one from which the change is told; null where nothing tells
 * @param x of the latest
 * @param y of the latest
 */
public record CourseLine(String line, @Nullable Double start, double x, double y, String summary) {
    static final int WIDTH = 96;
    static final int HEIGHT = 28;
    private static final double MARGIN = 3;

    /** None where there are no two scores. */
    static Optional<CourseLine> of(Measured measured, @Nullable Taken start, String summary) {
        var told = told(measured);
        if (told.size() < 2) return Optional.empty();
        var scale =
                new Scale(measured.rule(), told.getFirst().day(), told.getLast().day());
        return Optional.of(new CourseLine(
                told.stream()
                        .map(dot -> scale.x(dot) + "," + scale.y(dot.points()))
                        .collect(Collectors.joining(" ")),
                start == null ? null : scale.y(start.points()),
                scale.x(told.getLast()),
                scale.y(told.getLast().points()),
                summary));
    }

    /** The readings of which something can be told. */
    static List<Dot> told(Measured measured) {
        var told = new ArrayList<Dot>();
        for (Reading reading : measured.readings())
            if (reading.score() instanceof Score.Value value) told.add(new Dot(reading.day(), value.points()));
        return told;
    }

    record Dot(LocalDate day, double points) {}

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    private record Scale(ScoreRule rule, LocalDate from, LocalDate until) {

        double x(Dot dot) {
            long all = ChronoUnit.DAYS.between(from, until);
            double share = all == 0 ? 0.5 : ChronoUnit.DAYS.between(from, dot.day()) / (double) all;
            return rounded(MARGIN + (WIDTH - 2 * MARGIN) * share);
        }

        /** The best score there is stands at the top. */
        double y(double points) {
            var range = rule.range();
            double share = (points - range.low()) / (range.high() - range.low());
            double good = rule.direction().sign() > 0 ? share : 1 - share;
            return rounded(HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * Math.clamp(good, 0, 1));
        }

        private static double rounded(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}

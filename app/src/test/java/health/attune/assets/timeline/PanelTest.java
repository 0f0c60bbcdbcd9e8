package health.attune.assets.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.assets.Reading;
import health.attune.assets.Reading.Sureness;
import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.catalog.Catalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PanelTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Span YEAR = new Span(START, START.plusYears(1));
    private static final ScoreRule PHQ9 = Catalog.bundled().get("phq-9").score("total");
    private static final ScoreRule WHO5 = Catalog.bundled().get("who-5").score("percent");

    @Test
    void betterIsUpWhicheverWayThePointsRun() {
        var fewerIsBetter = dots(PHQ9, 27, 10, 0);
        assertThat(fewerIsBetter.get(0).y()).isGreaterThan(fewerIsBetter.get(1).y());
        assertThat(fewerIsBetter.get(1).y()).isGreaterThan(fewerIsBetter.get(2).y());
        var moreIsBetter = dots(WHO5, 0, 48, 100);
        assertThat(moreIsBetter.get(0).y()).isGreaterThan(moreIsBetter.get(1).y());
        assertThat(moreIsBetter.get(1).y()).isGreaterThan(moreIsBetter.get(2).y());
    }

    static List<ScoreRule> rulesWithBands() {
        return Catalog.bundled().instruments().stream()
                .flatMap(instrument -> instrument.scores().stream())
                .filter(rule -> !rule.bands().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rulesWithBands")
    void bandsFillThePictureWithoutGapOrOverlapAndHoldTheirScores(ScoreRule rule) {
        var stripes = Panel.of(rule, List.of(), YEAR).bands();
        assertThat(stripes).hasSameSizeAs(rule.bands());
        for (int i = 1; i < stripes.size(); i++)
            assertThat(stripes.get(i).y())
                    .isCloseTo(
                            stripes.get(i - 1).y() + stripes.get(i - 1).height(),
                            org.assertj.core.api.Assertions.within(0.02));
        for (var stripe : stripes)
            for (double points :
                    new double[] {stripe.band().low(), stripe.band().high()}) {
                var dot = dots(rule, points).getFirst();
                assertThat(dot.y()).isBetween(stripe.y() - 0.01, stripe.y() + stripe.height() + 0.01);
            }
    }

    @Test
    void whatBlanksMeanIsToldByTheWayADotIsDrawn() {
        assertThat(new Reading(START, complete(PHQ9, 7)).sureness()).isEqualTo(Sureness.COMPLETE);
        assertThat(new Reading(START, prorated(7, 6, 9)).sureness()).isEqualTo(Sureness.PRORATED);
        assertThat(new Reading(START, prorated(10, 9, 12)).sureness()).isEqualTo(Sureness.UNCERTAIN);
        assertThat(new Reading(START, null).sureness()).isEqualTo(Sureness.NONE);
    }

    @Test
    void answersWithoutAScoreAreMarkedAndNoLineRunsThroughThem() {
        var panel = Panel.of(PHQ9, List.of(reading(0, 9), new Reading(START.plusDays(30), null), reading(60, 5)), YEAR);
        assertThat(panel.dots()).hasSize(3);
        assertThat(panel.lines()).singleElement().satisfies(line -> {
            assertThat(line.x1()).isEqualTo(panel.dots().getFirst().x());
            assertThat(line.x2()).isEqualTo(panel.dots().getLast().x());
        });
    }

    @Test
    void manyAnswersAreThinnedToTheirHighsAndLows() {
        var readings = new ArrayList<Reading>();
        IntStream.range(0, 365).forEach(day -> readings.add(reading(day, day == 200 ? 27 : day % 5)));
        var dots = Panel.of(PHQ9, readings, YEAR).dots();
        assertThat(dots).hasSizeLessThanOrEqualTo(162);
        assertThat(dots.getFirst().reading()).isEqualTo(readings.getFirst());
        assertThat(dots.getLast().reading()).isEqualTo(readings.getLast());
        assertThat(dots).extracting(Panel.Dot::reading).contains(readings.get(200));
        assertThat(dots).extracting(Panel.Dot::x).isSorted();
    }

    private static List<Panel.Dot> dots(ScoreRule rule, double... points) {
        var readings = new ArrayList<Reading>();
        for (double one : points) readings.add(new Reading(START.plusDays(readings.size()), complete(rule, one)));
        return Panel.of(rule, readings, YEAR).dots();
    }

    private static Reading reading(int day, double points) {
        return new Reading(START.plusDays(day), complete(PHQ9, points));
    }

    private static Score.Value complete(ScoreRule rule, double points) {
        return new Score.Value(rule, points, points, points, Score.Completeness.COMPLETE, 0);
    }

    /** With one answer left out. */
    private static Score.Value prorated(double points, double low, double high) {
        return new Score.Value(PHQ9, points, low, high, Score.Completeness.PRORATED, 1);
    }
}

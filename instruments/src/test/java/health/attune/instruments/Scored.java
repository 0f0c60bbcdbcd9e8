package health.attune.instruments;

import health.attune.instruments.catalog.Catalog;

/** Scores for tests, written as a clinician would say them: a total without the answers, or with a possible range. */
public final class Scored {

    private Scored() {}

    public static Score.Value points(String instrument, String score, double points) {
        return rule(instrument, score).entered(points);
    }

    public static Score.Value prorated(ScoreRule rule, double points, double low, double high) {
        return new Score.Value(rule, points, low, high, Score.Completeness.PRORATED, 1);
    }

    public static Score missing(ScoreRule rule) {
        return new Score.NotEnoughData(
                rule, Score.Reason.NOTHING_ANSWERED, rule.formula().parts());
    }

    public static ScoreRule rule(String instrument, String score) {
        return Catalog.bundled().get(instrument).score(score);
    }
}

package health.attune.simulator;

import health.attune.instruments.Instrument;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.forms.Answers;
import java.util.List;

/** Mean, standard deviation, correlation and Cronbach's alpha, from their definitions. */
final class Figures {

    private Figures() {}

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    static double sd(List<Double> values) {
        return Math.sqrt(covariance(values, values));
    }

    static double correlation(List<Double> one, List<Double> other) {
        return covariance(one, other) / sd(one) / sd(other);
    }

    /** Of the items of the score, among those who answered all of them. */
    static double alpha(Instrument instrument, ScoreRule score, List<Answers> sample) {
        var complete = sample.stream()
                .map(answers -> row(instrument, score, answers))
                .filter(row -> row.stream().noneMatch(value -> value.isNaN()))
                .toList();
        int items = complete.getFirst().size();
        double apart = 0;
        for (int i = 0; i < items; i++) {
            int item = i;
            apart += Math.pow(sd(complete.stream().map(row -> row.get(item)).toList()), 2);
        }
        var totals = complete.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).sum())
                .toList();
        return items / (items - 1.0) * (1 - apart / Math.pow(sd(totals), 2));
    }

    private static List<Double> row(Instrument instrument, ScoreRule score, Answers answers) {
        var counted = instrument.form().effective(answers);
        return score.formula().parts().stream()
                .map(part -> counted.value(part).isEmpty()
                        ? Double.NaN
                        : (score.formula().reversed().contains(part) ? -1.0 : 1.0)
                                * counted.value(part).getAsInt())
                .toList();
    }

    private static double covariance(List<Double> one, List<Double> other) {
        double meanOfOne = mean(one);
        double meanOfOther = mean(other);
        double sum = 0;
        for (int i = 0; i < one.size(); i++) sum += (one.get(i) - meanOfOne) * (other.get(i) - meanOfOther);
        return sum / (one.size() - 1);
    }
}

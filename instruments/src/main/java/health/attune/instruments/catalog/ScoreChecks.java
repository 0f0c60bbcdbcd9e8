package health.attune.instruments.catalog;

import health.attune.instruments.Band;
import health.attune.instruments.Formula;
import health.attune.instruments.MissingRule;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.definitions.Problems;
import health.attune.instruments.forms.Form;
import health.attune.instruments.forms.Item;
import health.attune.instruments.norms.Improvement;
import health.attune.instruments.norms.Numbers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold between a score, its items and its bands. */
final class ScoreChecks {

    private final Form form;
    private final Problems problems;
    private final Map<String, ScoreRule> before = new LinkedHashMap<>();

    ScoreChecks(Form form, Problems problems) {
        this.form = form;
        this.problems = problems;
    }

    void run(List<ScoreRule> scores) {
        for (int i = 0; i < scores.size(); i++) {
            var score = scores.get(i);
            var place = "scores[" + i + "] (" + score.id() + ")";
            parts(score.formula(), place);
            missing(score.formula(), place);
            if (score.formula().method() == Formula.Method.SUM_OF_SCORES) asTheyAre(score.formula(), place);
            range(score, place);
            if (!score.bands().isEmpty()) bands(score, place);
            cutoffs(score, place);
            change(score, place);
            if (before.put(score.id(), score) != null)
                problems.add(place, "Two scores have the id \"" + score.id() + "\".");
        }
    }

    private void parts(Formula formula, String place) {
        if (formula.parts().isEmpty()) problems.add(place, "A score needs at least one part.");
        if (new HashSet<>(formula.parts()).size() < formula.parts().size())
            problems.add(place, "A part is named twice.");
        for (var part : formula.parts()) part(formula, part, place);
        for (var reversed : formula.reversed())
            if (!formula.parts().contains(reversed))
                problems.add(place, "The reversed item \"" + reversed + "\" is not part of this score.");
            else if (form.item(reversed).stream().anyMatch(Item::repeats))
                problems.add(
                        place, "\"" + reversed + "\" allows several answers, so it cannot be counted upside down.");
    }

    private void asTheyAre(Formula formula, String place) {
        if (!formula.scaling().equals(Formula.Scaling.PLAIN)
                || !formula.reversed().isEmpty()
                || !formula.missing().equals(MissingRule.NONE))
            problems.add(
                    place,
                    "A sum of scores takes them as they are: nothing scaled, reversed, rounded or made up for blanks.");
        for (var part : formula.parts()) {
            var score = before.get(part);
            if (score != null && score.formula().scaling().decimals() > 0)
                problems.add(place, "The score \"" + part + "\" has decimals, so it cannot be part of a sum.");
        }
    }

    private void part(Formula formula, String part, String place) {
        if (formula.method() == Formula.Method.SUM_OF_SCORES) {
            if (!before.containsKey(part)) problems.add(place, "There is no score \"" + part + "\" before this one.");
            return;
        }
        var item = form.item(part);
        if (item.isEmpty()) problems.add(place, "There is no item \"" + part + "\".");
        if (item.isPresent() && !item.get().scored() && formula.parts().size() > 1)
            problems.add(place, "The item \"" + part + "\" is marked as not scored, so it can only be a score alone.");
    }

    private void missing(Formula formula, String place) {
        var rule = formula.missing();
        int parts = formula.parts().size();
        boolean none = rule.method() == MissingRule.Method.NONE;
        if (none && rule.most() != 0) problems.add(place, "The rule \"none\" allows no missing answer.");
        if (!none && (rule.most() < 1 || rule.most() >= parts))
            problems.add(place, "\"most\" must lie between 1 and " + (parts - 1) + ", but is " + rule.most() + ".");
        if (rule.method() == MissingRule.Method.PRORATE && formula.method() != Formula.Method.SUM)
            problems.add(place, "Only a sum can be prorated.");
        if (rule.method() == MissingRule.Method.MEAN_OF_ANSWERED && formula.method() != Formula.Method.MEAN)
            problems.add(place, "Only a mean can be taken of the answered items.");
        if (rule.method() == MissingRule.Method.ZERO && formula.method() != Formula.Method.SUM)
            problems.add(place, "Only in a sum can a blank count 0.");
        if (!none && rule.source().isEmpty())
            problems.add(place, "The source of the rule for missing answers is missing.");
        for (var item : rule.neverImpute())
            if (!formula.parts().contains(item))
                problems.add(place, "The never-impute item \"" + item + "\" is not part of this score.");
    }

    private void range(ScoreRule score, String place) {
        var attainable = Attainable.range(score.formula(), form, before);
        if (attainable.isEmpty()) return;
        double low = attainable.get()[0];
        double high = attainable.get()[1];
        if (low == score.range().low() && high == score.range().high()) return;
        problems.add(
                place,
                "The range is given as "
                        + words(score.range().low(), score.range().high()) + ", but the items yield " + words(low, high)
                        + ".");
    }

    private void bands(ScoreRule score, String place) {
        if (score.reading().named().source().isEmpty())
            problems.add(place, "The source of the bands (bandSource) is missing.");
        double unit = Math.pow(10, -score.formula().scaling().decimals());
        var bands = score.bands();
        edge(bands.getFirst().low(), score.range().low(), "The first band starts", place);
        edge(bands.getLast().high(), score.range().high(), "The last band ends", place);
        var ids = new HashSet<String>();
        Band previous = null;
        for (var band : bands) {
            if (!ids.add(band.id())) problems.add(place, "Two bands have the id \"" + band.id() + "\".");
            if (band.low() > band.high()) problems.add(place, "The band \"" + band.id() + "\" ends before it starts.");
            if (previous != null) between(previous, band, unit, place);
            previous = band;
        }
    }

    private void edge(double given, double expected, String what, String place) {
        if (given != expected)
            problems.add(
                    place,
                    what + " at " + Numbers.plain(given) + ", but the range there is " + Numbers.plain(expected) + ".");
    }

    private void between(Band lower, Band upper, double unit, String place) {
        double gap = upper.low() - lower.high();
        var names = "\"" + lower.id() + "\" and \"" + upper.id() + "\"";
        if (gap <= 0) problems.add(place, "The bands " + names + " overlap.");
        else if (Math.abs(gap - unit) > unit / 1000)
            problems.add(place, "There is a gap between the bands " + names + ".");
    }

    private void cutoffs(ScoreRule score, String place) {
        var keys = new HashSet<String>();
        for (var cutoff : score.cutoffs()) {
            if (!keys.add(cutoff.id() + " " + cutoff.group()))
                problems.add(place, "Two cut-offs have the id \"" + cutoff.id() + "\" for the same group.");
            if (!score.range().holds(cutoff.threshold().value()))
                problems.add(place, "The cut-off \"" + cutoff.id() + "\" lies outside the range.");
        }
    }

    private void change(ScoreRule score, String place) {
        var response = score.norms().change().response();
        if (response.isEmpty()) return;
        if (response.get().improvement() instanceof Improvement.LeavesCutoff leaves
                && score.cutoffs().stream().noneMatch(c -> c.id().equals(leaves.cutoffId())))
            problems.add(place, "The response names the cut-off \"" + leaves.cutoffId() + "\", which is not there.");
        if (response.get().improvement() instanceof Improvement.BetterBand
                && score.bands().isEmpty())
            problems.add(place, "The response asks for a better band, but the score has no bands.");
        if (response.get().improvement() instanceof Improvement.Reliable
                && score.norms().change().reliable().isEmpty())
            problems.add(place, "The response asks for reliable change, but none is given.");
    }

    private static String words(double low, double high) {
        return Numbers.plain(low) + " to " + Numbers.plain(high);
    }
}

package health.attune.instruments.catalog;

import health.attune.instruments.Band;
import health.attune.instruments.Cutoff;
import health.attune.instruments.Formula;
import health.attune.instruments.MissingRule;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.definitions.Conditions;
import health.attune.instruments.definitions.Section;
import health.attune.instruments.definitions.Sources;
import health.attune.instruments.forms.Form;
import health.attune.instruments.norms.Direction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one score: its formula, how it is read, what is published about it. */
final class ScoreReader {

    private final Form form;

    ScoreReader(Form form) {
        this.form = form;
    }

    ScoreRule read(Section section) {
        var formula = formula(section);
        return new ScoreRule(
                section.text("id"),
                section.texts("label"),
                section.optionalText("loinc"),
                formula,
                reading(section, formula),
                NormsReader.read(section));
    }

    private static Formula formula(Section section) {
        var method = section.one("method", Formula.Method.class);
        var parts = section.words(method == Formula.Method.SUM_OF_SCORES ? "scores" : "items");
        return new Formula(method, parts, Set.copyOf(section.words("reversed")), missing(section), scaling(section));
    }

    private static MissingRule missing(Section section) {
        return section.section("missing")
                .read(s -> new MissingRule(
                        s.one("rule", MissingRule.Method.class),
                        s.optionalWhole("most").orElse(0),
                        new HashSet<>(s.words("neverImpute")),
                        s.optional("source", Sources::read)));
    }

    private static Formula.Scaling scaling(Section section) {
        int decimals = section.optionalWhole("decimals").orElse(0);
        if (decimals < 0 || decimals > 3)
            section.problem("decimals", "A score has 0 to 3 decimals, not " + decimals + ".");
        int kept = Math.clamp(decimals, 0, 3);
        if (!section.has("scaling")) return new Formula.Scaling(0, 1, Formula.Scaling.PLAIN.reverseFrom(), kept);
        return section.section("scaling")
                .read(s -> new Formula.Scaling(
                        s.optionalNumber("offset").orElse(0),
                        s.optionalNumber("multiplier").orElse(1),
                        s.optionalNumber("reverseFrom"),
                        kept));
    }

    private ScoreRule.Reading reading(Section section, Formula formula) {
        return new ScoreRule.Reading(
                section.one("direction", Direction.class),
                range(section, formula),
                new ScoreRule.Bands(
                        section.list("bands", ScoreReader::band), section.optional("bandSource", Sources::read)),
                section.list("cutoffs", ScoreReader::cutoff));
    }

    private ScoreRule.Range range(Section section, Formula formula) {
        List<Double> ends = section.numbers("range");
        if (ends.size() != 2 || ends.get(0) >= ends.get(1)) {
            section.problem("range", "The range needs the lowest and the highest score, such as [0, 27].");
            return new ScoreRule.Range(0, 1, 1);
        }
        return new ScoreRule.Range(ends.get(0), ends.get(1), Attainable.step(formula, form));
    }

    private static Band band(Section section) {
        var label = section.texts("label");
        return new Band(
                section.text("id"),
                section.number("from"),
                section.number("to"),
                label,
                section.has("plain") ? section.texts("plain") : label);
    }

    private static Cutoff cutoff(Section section) {
        var group = section.has("group") ? section.one("group", Cutoff.Group.class) : Cutoff.Group.EVERYBODY;
        return new Cutoff(
                section.text("id"),
                Conditions.threshold(section, "when"),
                group,
                section.texts("meaning"),
                Sources.of(section));
    }
}

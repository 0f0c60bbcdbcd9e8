package health.attune.instruments.catalog;

import health.attune.instruments.Algorithm;
import health.attune.instruments.Instrument;
import health.attune.instruments.SafetyRule;
import health.attune.instruments.UnitRule;
import health.attune.instruments.definitions.Conditions;
import health.attune.instruments.definitions.Problems;
import health.attune.instruments.definitions.Section;
import health.attune.instruments.definitions.Sources;
import health.attune.instruments.forms.Form;

/** Reads what is computed from a form, in the words of a definition file: scores, algorithms, safety, unit. */
public final class ScoringReader {

    private final Form form;
    private final Problems problems;

    /** @param problems where everything that is wrong is noted */
    public ScoringReader(Form form, Problems problems) {
        this.form = form;
        this.problems = problems;
    }

    /** What was read; of use only where no problem was noted. */
    public Instrument.Scoring read(Section section) {
        var scoring = new Instrument.Scoring(
                section.list("scores", new ScoreReader(form)::read),
                section.list("algorithms", ScoringReader::algorithm),
                section.list("safety", ScoringReader::safety),
                section.optional("unit", ScoringReader::unit));
        check(scoring);
        return scoring;
    }

    private void check(Instrument.Scoring scoring) {
        if (scoring.scores().isEmpty()) problems.add("scores", "An instrument needs at least one score.");
        new ScoreChecks(form, problems).run(scoring.scores());
        var checks = new FormChecks(form, problems);
        for (var algorithm : scoring.algorithms())
            for (var outcome : algorithm.outcomes())
                for (var requirement : outcome.requirements())
                    checks.criteria(requirement.criteria(), "algorithms (" + algorithm.id() + ")");
        checks.criteria(scoring.safety().stream().map(SafetyRule::answer).toList(), "safety");
        scoring.unit()
                .filter(u -> scoring.scores().stream().noneMatch(s -> s.id().equals(u.scoreId())))
                .ifPresent(u -> problems.add("unit", "There is no score \"" + u.scoreId() + "\"."));
    }

    private static Algorithm algorithm(Section section) {
        return new Algorithm(
                section.text("id"),
                section.texts("label"),
                section.list(
                        "outcomes",
                        s -> new Algorithm.Outcome(
                                s.text("id"), s.texts("label"), s.list("requires", Conditions::requirement))),
                Sources.of(section));
    }

    private static SafetyRule safety(Section section) {
        var rule = new SafetyRule(
                Conditions.criterion(section, "when"),
                section.one("urgency", SafetyRule.Urgency.class),
                section.texts("meaning"),
                section.flag("suspendable", false),
                Sources.of(section));
        if (rule.suspendable() && rule.urgency() == SafetyRule.Urgency.IMMEDIATE)
            section.problem(
                    "suspendable", "A rule that calls for somebody at once is never suspended: leave this out.");
        return rule;
    }

    private static UnitRule unit(Section section) {
        return new UnitRule(section.text("score"), section.whole("atLeast"), Sources.of(section));
    }
}

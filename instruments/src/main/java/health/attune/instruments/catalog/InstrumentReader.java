package health.attune.instruments.catalog;

import health.attune.instruments.About;
import health.attune.instruments.Algorithm;
import health.attune.instruments.Instrument;
import health.attune.instruments.SafetyRule;
import health.attune.instruments.UnitRule;
import health.attune.instruments.definitions.Conditions;
import health.attune.instruments.definitions.Problems;
import health.attune.instruments.definitions.Section;
import health.attune.instruments.definitions.Sources;
import health.attune.instruments.forms.Criterion;
import health.attune.instruments.forms.Form;
import health.attune.instruments.licences.Licence;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads and checks one definition file. */
final class InstrumentReader {

    private final Licence licence;
    private final Problems problems;

    InstrumentReader(Licence licence, Problems problems) {
        this.licence = licence;
        this.problems = problems;
    }

    Instrument read(Section section) {
        var form = FormReader.read(section);
        var scoring = new Instrument.Scoring(
                section.list("scores", new ScoreReader(form)::read),
                section.list("algorithms", InstrumentReader::algorithm),
                section.list("safety", InstrumentReader::safety),
                section.optional("unit", InstrumentReader::unit));
        var about = about(section);
        check(form, scoring);
        // A broken formula cannot be compiled; the problems found so far say why.
        return new Instrument(about, licence, form, problems.any() ? NOTHING : scoring);
    }

    private static final Instrument.Scoring NOTHING =
            new Instrument.Scoring(List.of(), List.of(), List.of(), java.util.Optional.empty());

    private void check(Form form, Instrument.Scoring scoring) {
        var checks = new FormChecks(form, problems);
        checks.run();
        if (scoring.scores().isEmpty()) problems.add("scores", "An instrument needs at least one score.");
        new ScoreChecks(form, problems).run(scoring.scores());
        for (var algorithm : scoring.algorithms())
            for (var outcome : algorithm.outcomes())
                for (var requirement : outcome.requirements())
                    checks.criteria(requirement.criteria(), "algorithms (" + algorithm.id() + ")");
        List<Criterion> safety =
                scoring.safety().stream().map(SafetyRule::answer).toList();
        checks.criteria(safety, "safety");
        scoring.unit()
                .filter(u -> scoring.scores().stream().noneMatch(s -> s.id().equals(u.scoreId())))
                .ifPresent(u -> problems.add("unit", "There is no score \"" + u.scoreId() + "\"."));
    }

    private static About about(Section section) {
        return new About(
                section.text("id"),
                section.text("version"),
                section.texts("title"),
                section.one("area", About.Area.class),
                use(section),
                section.optionalText("homepage").orElse(""),
                section.optionalText("loinc"),
                section.words("traps"));
    }

    private static About.Use use(Section section) {
        return new About.Use(
                section.text("dimension"),
                section.texts("recall"),
                section.section("ages")
                        .read(s -> new About.Ages(
                                s.optionalWhole("from"),
                                s.optionalWhole("to"),
                                s.optionalText("remark").orElse(""))),
                answeredBy(section),
                section.text("cadence"));
    }

    private static Set<About.AnsweredBy> answeredBy(Section section) {
        var modes = EnumSet.noneOf(About.AnsweredBy.class);
        for (var word : section.words("answeredBy")) {
            var match = EnumSet.allOf(About.AnsweredBy.class).stream()
                    .filter(m -> m.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
            if (match.isEmpty())
                section.problem("answeredBy", "\"" + word + "\" is not one of self, interview, caregiver.");
            match.ifPresent(modes::add);
        }
        if (modes.isEmpty()) section.problem("answeredBy", "Say who answers: self, interview or caregiver.");
        return modes;
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
        return new SafetyRule(
                Conditions.criterion(section, "when"),
                section.one("urgency", SafetyRule.Urgency.class),
                section.texts("meaning"),
                Sources.of(section));
    }

    private static UnitRule unit(Section section) {
        return new UnitRule(section.text("score"), section.whole("atLeast"), Sources.of(section));
    }
}

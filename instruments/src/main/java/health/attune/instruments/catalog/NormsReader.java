package health.attune.instruments.catalog;

import health.attune.instruments.definitions.Conditions;
import health.attune.instruments.definitions.Section;
import health.attune.instruments.definitions.Sources;
import health.attune.instruments.norms.ChangeRules;
import health.attune.instruments.norms.Improvement;
import health.attune.instruments.norms.Norms;
import health.attune.instruments.norms.Reference;
import health.attune.instruments.norms.Reliability;
import health.attune.instruments.norms.Threshold;
import java.util.Optional;

/** Reads what is published about a score: reliability, reference groups, rules of change. */
final class NormsReader {

    private NormsReader() {}

    static Norms read(Section score) {
        return new Norms(
                score.list("reliability", NormsReader::reliability),
                score.list("references", NormsReader::reference),
                score.optional("change", NormsReader::change).orElse(ChangeRules.NONE));
    }

    private static Reliability reliability(Section section) {
        double value = section.number("value");
        if (value <= 0 || value >= 1) section.problem("value", "A reliability lies between 0 and 1.");
        return new Reliability(
                section.one("kind", Reliability.Kind.class), value, section.text("sample"), Sources.of(section));
    }

    private static Reference reference(Section section) {
        var spread = new Reference.Spread(section.optionalNumber("mean"), section.optionalNumber("sd"));
        if (spread.mean().isEmpty()) section.problem("", "A reference group needs its mean.");
        if (spread.sd().orElse(1) <= 0) section.problem("sd", "A standard deviation is above 0.");
        return new Reference(
                section.texts("population"),
                section.one("group", Reference.Group.class),
                section.optionalWhole("n"),
                spread,
                Sources.of(section));
    }

    private static ChangeRules change(Section section) {
        return new ChangeRules(
                section.optional("reliable", NormsReader::reliable),
                section.list("differences", NormsReader::difference),
                section.optional(
                        "response",
                        s -> new ChangeRules.Response(improvement(s), optionalThreshold(s, "eligible"), Sources.of(s))),
                section.optional(
                        "remission",
                        s -> new ChangeRules.Remission(
                                Conditions.threshold(s, "when"),
                                s.optional("alongside", NormsReader::improvement),
                                Sources.of(s))),
                section.optional(
                        "clinical", s -> new ChangeRules.Clinical(Conditions.threshold(s, "when"), Sources.of(s))));
    }

    private static ChangeRules.Reliable reliable(Section section) {
        var sd = section.optionalNumber("sd");
        var r = section.optionalNumber("r");
        var atLeast = section.optionalNumber("atLeast");
        if (sd.isPresent() != r.isPresent()) section.problem("", "Reliable change needs both sd and r, or neither.");
        if (sd.isEmpty() && atLeast.isEmpty()) section.problem("", "Reliable change needs sd and r, or atLeast.");
        if (sd.orElse(1) <= 0) section.problem("sd", "A standard deviation is above 0.");
        if (r.orElse(.5) <= 0 || r.orElse(.5) >= 1) section.problem("r", "A reliability lies between 0 and 1.");
        return new ChangeRules.Reliable(sd, r, section.number("z"), atLeast, Sources.of(section));
    }

    private static ChangeRules.Difference difference(Section section) {
        var points = section.optionalNumber("points");
        var percent = section.optionalNumber("percentOfBaseline");
        if (points.isPresent() == percent.isPresent()) section.problem("", "Give either points or percentOfBaseline.");
        var atLeast = section.optionalNumber("atLeast");
        if (atLeast.isPresent() && (percent.isEmpty() || atLeast.getAsDouble() <= 0))
            section.problem("atLeast", "Beside percentOfBaseline, and only there, give points above 0.");
        return new ChangeRules.Difference(points, percent, atLeast, forPersons(section), Sources.of(section));
    }

    private static boolean forPersons(Section section) {
        var whom = section.text("for");
        if (!whom.equals("persons") && !whom.equals("groups") && !whom.equals("?"))
            section.problem("for", "\"" + whom + "\" is not one of persons, groups.");
        return whom.equals("persons");
    }

    private static Improvement improvement(Section section) {
        if (section.has("percent")) return new Improvement.Percent(section.number("percent"));
        if (section.has("points")) return new Improvement.Points(section.number("points"));
        if (section.has("reliable")) return reliableImprovement(section);
        if (section.has("betterBand")) return betterBand(section);
        if (section.has("leavesCutoff")) return new Improvement.LeavesCutoff(section.text("leavesCutoff"));
        if (section.has("reaches")) return new Improvement.Reaches(Conditions.threshold(section, "reaches"));
        section.problem("", "Say how much better: percent, points, reliable, betterBand, leavesCutoff or reaches.");
        return new Improvement.Reliable();
    }

    private static Improvement reliableImprovement(Section section) {
        if (!section.flag("reliable", true)) section.problem("reliable", "Leave this out or say true.");
        return new Improvement.Reliable();
    }

    private static Improvement betterBand(Section section) {
        if (!section.flag("betterBand", true)) section.problem("betterBand", "Leave this out or say true.");
        return new Improvement.BetterBand();
    }

    private static Optional<Threshold> optionalThreshold(Section section, String field) {
        return section.has(field) ? Optional.of(Conditions.threshold(section, field)) : Optional.empty();
    }
}

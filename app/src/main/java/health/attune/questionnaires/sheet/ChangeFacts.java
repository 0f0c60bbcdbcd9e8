package health.attune.questionnaires.sheet;

import health.attune.instruments.ScoreRule;
import health.attune.instruments.change.ReliableChange;
import health.attune.instruments.change.ReliableChangeIndex;
import health.attune.instruments.norms.ChangeRules;
import health.attune.instruments.norms.Improvement;
import health.attune.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts into plain words when a change of a score means something. */
final class ChangeFacts {
    private final ScoreRule rule;
    private final Words words;
    private final Figures figures;

    ChangeFacts(ScoreRule rule, Words words) {
        this.rule = rule;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<Fact> all() {
        var change = rule.norms().change();
        var facts = new ArrayList<Fact>();
        facts.add(fact("reliable", change.reliable().map(this::reliable)));
        facts.add(new Fact(
                words.say("questionnaires.fact.difference"),
                change.differences().stream().map(this::difference).toList()));
        facts.add(fact("response", change.response().map(this::response)));
        facts.add(fact("remission", change.remission().map(this::remission)));
        facts.add(fact(
                "clinical",
                change.clinical()
                        .map(c -> Told.of(
                                words.say("questionnaires.clinical", figures.threshold(c.side())), c.source()))));
        return facts;
    }

    private Told reliable(ChangeRules.Reliable reliable) {
        var sentence = words.say("questionnaires.reliable", figures.number(ReliableChange.points(rule, reliable)));
        return Told.of(sentence + computed(reliable), reliable.source());
    }

    private String computed(ChangeRules.Reliable reliable) {
        if (reliable.sd().isEmpty() || reliable.r().isEmpty()) return "";
        double sd = reliable.sd().getAsDouble();
        double r = reliable.r().getAsDouble();
        double exact = ReliableChangeIndex.points(sd, r, reliable.z());
        return " "
                + words.say(
                        "questionnaires.reliable.computed",
                        figures.number(sd),
                        figures.number(r),
                        figures.number(reliable.z()),
                        figures.rounded(exact));
    }

    private Told difference(ChangeRules.Difference difference) {
        var size = difference.points().isPresent()
                ? words.say(
                        "questionnaires.improvement.points",
                        figures.number(difference.points().getAsDouble()))
                : words.say(
                        "questionnaires.improvement.percent",
                        figures.number(difference.percentOfBaseline().orElseThrow()));
        if (difference.atLeast().isPresent())
            size = words.say(
                    "questionnaires.difference.at-least",
                    size,
                    figures.number(difference.atLeast().getAsDouble()));
        var sentence = difference.forPersons() ? size : size + " " + words.say("questionnaires.difference.groups");
        return Told.of(sentence, difference.source());
    }

    private Told response(ChangeRules.Response response) {
        var better = improvement(response.improvement());
        var sentence = response.eligible()
                .map(from -> words.say("questionnaires.response.eligible", better, figures.threshold(from)))
                .orElse(better);
        return Told.of(sentence, response.source());
    }

    private Told remission(ChangeRules.Remission remission) {
        var sentence = words.say("questionnaires.remission", figures.threshold(remission.threshold()))
                + remission
                        .alongside()
                        .map(also -> " " + words.say("questionnaires.remission.alongside", improvement(also)))
                        .orElse("");
        return Told.of(sentence, remission.source());
    }

    private String improvement(Improvement improvement) {
        return switch (improvement) {
            case Improvement.Percent p -> words.say("questionnaires.improvement.percent", figures.number(p.percent()));
            case Improvement.Points p -> words.say("questionnaires.improvement.points", figures.number(p.points()));
            case Improvement.Reliable _ -> words.say("questionnaires.improvement.reliable");
            case Improvement.BetterBand _ -> words.say("questionnaires.improvement.better-band");
            case Improvement.Reaches r ->
                words.say("questionnaires.improvement.reaches", figures.threshold(r.threshold()));
            case Improvement.LeavesCutoff l ->
                words.say("questionnaires.improvement.leaves-cutoff", meaning(l.cutoffId()));
        };
    }

    private String meaning(String cutoffId) {
        return rule.cutoffs().stream()
                .filter(cutoff -> cutoff.id().equals(cutoffId))
                .map(cutoff -> cutoff.meaning().closestTo(words.locale().getLanguage()))
                .findFirst()
                .orElse(cutoffId);
    }

    private Fact fact(String term, Optional<Told> told) {
        return new Fact(words.say("questionnaires.fact." + term), told.stream().toList());
    }
}

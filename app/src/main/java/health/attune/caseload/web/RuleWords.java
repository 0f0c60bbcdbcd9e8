package health.attune.caseload.web;

import health.attune.caseload.rules.DatedRule;
import health.attune.caseload.rules.Rule;
import health.attune.pages.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What the page of the rules says. */
record RuleWords(Words words, LocalDate today) {

    /**
     * All rules, each with the figure that holds today.
     *
     * @param all that ever held or is to hold, the newest first
     * @param changeHref where one is changed, with its word at the end; empty where the reader may change none
     */
    List<RuleView> views(List<DatedRule> all, String changeHref) {
        return Arrays.stream(Rule.values())
                .map(rule -> view(
                        rule, all.stream().filter(one -> one.rule() == rule).toList(), changeHref))
                .toList();
    }

    private RuleView view(Rule rule, List<DatedRule> dated, String changeHref) {
        var inForce = inForce(dated);
        return new RuleView(
                name(rule),
                words.say("caseload.rule." + rule.word() + ".told", inForce.figure()),
                source(inForce),
                dated.stream()
                        .filter(one -> one.from().isAfter(today))
                        .map(this::line)
                        .toList(),
                dated.stream()
                        .filter(one -> !one.from().isAfter(today) && one != inForce)
                        .map(this::line)
                        .toList(),
                changeHref.isEmpty() ? null : changeHref + rule.word());
    }

    String name(Rule rule) {
        return words.say("caseload.rule." + rule.word());
    }

    /** What a site has of its own takes the place of what holds everywhere. */
    static DatedRule inForce(List<DatedRule> dated, LocalDate today) {
        var begun = dated.stream().filter(one -> !one.from().isAfter(today)).toList();
        return begun.stream()
                .filter(DatedRule::ofSite)
                .findFirst()
                .orElseGet(() -> begun.stream().findFirst().orElseThrow());
    }

    private DatedRule inForce(List<DatedRule> dated) {
        return inForce(dated, today);
    }

    private RuleView.Sentence source(DatedRule one) {
        var by = one.by();
        if (!one.ofSite()) return new RuleView.Sentence(words.say("caseload.rule.source"), one.source());
        return new RuleView.Sentence(
                words.say("caseload.rule.changed", words.day(one.from()), Objects.requireNonNull(by), one.source()),
                null);
    }

    private RuleView.Sentence line(DatedRule one) {
        var by = one.by();
        var from = words.day(one.from());
        return by == null
                ? new RuleView.Sentence(words.say("caseload.rule.line", from, one.figure()), one.source())
                : new RuleView.Sentence(words.say("caseload.rule.line.by", from, one.figure(), by, one.source()), null);
    }
}

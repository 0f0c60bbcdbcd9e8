package health.attune.instruments.change;

import health.attune.instruments.Cutoff;
import health.attune.instruments.Score;
import health.attune.instruments.norms.ChangeRules;
import java.util.Optional;

/**
 * Is the score in the state that is called remission? A state, not a change: where the rule asks for a change as well,
 * it says so.
 *
 * @param rule what was asked; empty where nothing was published
 */
public record Remission(Fact fact, Optional<ChangeRules.Remission> rule) {

    static Remission of(Change change) {
        var rule = change.rule().norms().change().remission();
        if (rule.isEmpty()) return new Remission(Fact.NO_RULE, rule);
        return new Remission(fact(rule.get(), change), rule);
    }

    private static Fact fact(ChangeRules.Remission rule, Change change) {
        var state = change.to().value().map(to -> state(rule, to)).orElse(Fact.NOT_ENOUGH_DATA);
        if (rule.alongside().isEmpty() || state == Fact.NO || state == Fact.NOT_ENOUGH_DATA) return state;
        var improved = change.movement()
                .map(m -> Improvements.met(rule.alongside().get(), m, Cutoff.Group.EVERYBODY))
                .orElse(Fact.NOT_ENOUGH_DATA);
        return improved == Fact.YES ? state : improved;
    }

    private static Fact state(ChangeRules.Remission rule, Score.Value to) {
        return Fact.of(rule.threshold().over(to.low(), to.high()));
    }
}

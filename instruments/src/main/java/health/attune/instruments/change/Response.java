package health.attune.instruments.change;

import health.attune.instruments.Cutoff;
import health.attune.instruments.norms.ChangeRules;
import java.util.Optional;

/**
 * Did the score respond to care, by its published rule?
 *
 * @param rule what was asked; empty where nothing was published
 */
public record Response(Fact fact, Optional<ChangeRules.Response> rule) {

    static Response of(Change change, Cutoff.Group group) {
        var rule = change.rule().norms().change().response();
        if (rule.isEmpty()) return new Response(Fact.NO_RULE, rule);
        var fact = change.movement().map(m -> fact(rule.get(), m, group)).orElse(Fact.NOT_ENOUGH_DATA);
        return new Response(fact, rule);
    }

    private static Fact fact(ChangeRules.Response rule, Movement movement, Cutoff.Group group) {
        if (rule.eligible().isEmpty()) return Improvements.met(rule.improvement(), movement, group);
        var eligible = rule.eligible()
                .get()
                .over(movement.from().low(), movement.from().high());
        return switch (eligible) {
            case NO -> Fact.NOT_ELIGIBLE;
            case UNCERTAIN -> Fact.UNCERTAIN;
            case YES -> Improvements.met(rule.improvement(), movement, group);
        };
    }
}

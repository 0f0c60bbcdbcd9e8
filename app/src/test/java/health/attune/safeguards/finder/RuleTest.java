package health.attune.safeguards.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions that an import takes, in all the ways YAML can be written: the second finder may stumble over none. */
class RuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{when: w3 = 1, urgency: immediate}",
                "{!!timestamp when: w3 = 1, urgency: immediate}",
                "{when: w3 = 1, urgency: immediate, !!int meaning: {en: call}}",
                "{when: !local w3 = 1, urgency: immediate}",
                "{when: w3 = 1, urgency: immediate, filed: 2026-99-99}",
                "{when: w3 = 1, urgency: immediate, =: yes}"
            })
    void aRuleIsReadInTheYamlInWhichItWasTaken(String rule) {
        var rules = Rule.in("area: symptom\nsafety:\n- " + rule + "\n");
        assertThat(rules)
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.immediate()).isTrue());
        assertThat(Rule.met(rules, "w3", List.of(1))).hasSize(1);
        assertThat(Rule.met(rules, "w3", List.of(0))).isEmpty();
    }
}

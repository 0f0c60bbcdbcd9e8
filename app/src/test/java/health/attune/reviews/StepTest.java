package health.attune.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.caseload.rules.CaseloadRules;
import health.attune.caseload.rules.Rule;
import health.attune.reviews.Recommendation.State;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of a recommendation, and every step that leads on from it. */
class StepTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    asked     | acceptance>accepted modification>modified decline>declined withdrawal>withdrawn
                    accepted  | taking-back>asked completion>done withdrawal>withdrawn
                    modified  | taking-back>asked completion>done withdrawal>withdrawn
                    declined  | taking-back>asked settlement>settled withdrawal>withdrawn
                    done      | ''
                    settled   | ''
                    withdrawn | ''
                    noted     | ''
                    """)
    void leadsOn(String from, String steps) {
        var state = State.ofWord(from);
        assertThat(Arrays.stream(Step.values())
                        .filter(step -> step.leadsOnFrom(state))
                        .map(step -> step.word() + ">" + step.to().word())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(steps);
        assertThat(state.isOpen()).isEqualTo(!steps.isEmpty());
    }

    @Test
    void whoIsAskedAnswersAndDoesItAndThoseWhoCareCloseTheRest() {
        assertThat(Arrays.stream(Step.values()).filter(step -> !step.isForOwner()))
                .containsExactly(Step.SETTLEMENT, Step.WITHDRAWAL, Step.CARE_END, Step.CARE_AGAIN);
        assertThat(Arrays.stream(Step.values()).filter(Step::comesBack)).containsExactly(Step.DECLINE);
    }

    @ParameterizedTest
    @CsvSource({"asked, 2026-03-08", "accepted, 2026-03-15", "modified, 2026-03-15", "declined, 2026-03-06"})
    void eachOpenStateHasAClock(String state, LocalDate due) {
        var held = Map.of(Rule.ANSWER_WITHIN_DAYS, 7, Rule.DO_WITHIN_DAYS, 14, Rule.SETTLE_WITHIN_DAYS, 5);
        assertThat(new LoopRules(new CaseloadRules(held)).due(State.ofWord(state), LocalDate.of(2026, 3, 1)))
                .isEqualTo(due);
    }
}

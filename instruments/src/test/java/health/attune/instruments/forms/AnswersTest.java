package health.attune.instruments.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.instruments.Instrument;
import health.attune.instruments.SafetyRule;
import health.attune.instruments.catalog.Catalog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final Catalog catalog = Catalog.bundled();
    private final Instrument phq9 = catalog.get("phq-9");
    private final Instrument asq = catalog.get("asq");
    private final Instrument audit = catalog.get("audit");
    private final Instrument needs = catalog.get("ahc-hrsn-core6");

    @Test
    void missingAndDeclinedAreDifferentThings() {
        var answers = phq9.answers(Map.of("phq9-1", 2)).declined("phq9-2");
        assertThat(answers.state("phq9-1")).isEqualTo(Answers.State.ANSWERED);
        assertThat(answers.state("phq9-2")).isEqualTo(Answers.State.DECLINED);
        assertThat(answers.state("phq9-3")).isEqualTo(Answers.State.MISSING);
        assertThat(answers.value("phq9-1")).hasValue(2);
        assertThat(answers.value("phq9-2")).isEmpty();
        assertThat(answers.declinedItems()).containsExactly("phq9-2");
        assertThat(answers.given()).isEqualTo(Map.of("phq9-1", List.of(2)));
    }

    @Test
    void anUnknownQuestionOrAnswerIsRefusedInASentence() {
        assertThatThrownBy(() -> phq9.answers(Map.of("phq9-11", 1)))
                .hasMessage("This questionnaire has no question \"phq9-11\".");
        assertThatThrownBy(() -> phq9.answers().with("phq9-1", 4))
                .isInstanceOf(AnswerRefused.class)
                .hasMessage("4 is not an answer to \"phq9-1\": the answers are 0, 1, 2, 3.");
        assertThatThrownBy(() -> phq9.answers(1, 2, 3))
                .hasMessage("This questionnaire has 10 questions, but 3 answers were given.");
    }

    @Test
    void anAnswerCanBeChangedAndTakenBack() {
        var answers = phq9.answers(Map.of("phq9-1", 2));
        assertThat(answers.with("phq9-1", 0).value("phq9-1")).hasValue(0);
        assertThat(answers.without("phq9-1")).isEqualTo(phq9.answers());
        assertThat(answers.value("phq9-1")).as("the first is not touched").hasValue(2);
    }

    @Test
    void severalAnswersOnlyWhereTheQuestionAllowsThem() {
        var answers = needs.answers().with("ahc-2", List.of(2, 7));
        assertThat(answers.choices("ahc-2")).containsExactly(2, 7);
        assertThatThrownBy(() -> needs.answers().with("ahc-2", List.of(0, 2)))
                .hasMessage("\"None of the above\" cannot be chosen together with another answer.");
        assertThatThrownBy(() -> needs.answers().with("ahc-1", List.of(0, 1)))
                .hasMessage("Only one answer can be given to \"ahc-1\".");
        assertThatThrownBy(() -> needs.answers().with("ahc-2", List.of()))
                .hasMessageContaining("Choose at least one answer");
    }

    @Test
    void aFormSkipsWhatAGateAnswers() {
        var never = audit.answers(Map.of("audit-1", 0));
        assertThat(audit.form().nextItem(never).orElseThrow().linkId()).isEqualTo("audit-9");
        var little = audit.answers(Map.of("audit-1", 1, "audit-2", 0, "audit-3", 0));
        assertThat(audit.form().nextItem(little).orElseThrow().linkId()).isEqualTo("audit-9");
        var more = audit.answers(Map.of("audit-1", 1, "audit-2", 1, "audit-3", 0));
        assertThat(audit.form().nextItem(more).orElseThrow().linkId()).isEqualTo("audit-4");
        assertThat(audit.form().isAsked("audit-2", never)).isFalse();
        assertThat(never.with("audit-9", 0).with("audit-10", 0).complete()).isTrue();
    }

    @Test
    void anAnswerThatIsNoLongerAskedDoesNotCount() {
        var answers =
                audit.answers(Map.of("audit-1", 4, "audit-2", 4, "audit-3", 4)).with("audit-1", 0);
        assertThat(audit.form().effective(answers).value("audit-2")).hasValue(0);
        assertThat(answers.value("audit-2")).as("but it is kept as given").hasValue(4);
    }

    @Test
    void theFifthQuestionOfTheAsqIsAskedOnlyAfterAYesOrARefusal() {
        var negative = asq.answers(Map.of("asq-1", 0, "asq-2", 0, "asq-3", 0, "asq-4", 0));
        assertThat(negative.complete()).isTrue();
        assertThat(asq.form().nextItem(negative.with("asq-3", 1)).orElseThrow().linkId())
                .isEqualTo("asq-5");
        assertThat(asq.form().nextItem(negative.declined("asq-2")).orElseThrow().linkId())
                .isEqualTo("asq-5");
    }

    @Test
    void aRefusalThatThePublisherScoresIsBothDeclinedAndScored() {
        var answers = asq.answers().declined("asq-2");
        assertThat(answers.state("asq-2")).isEqualTo(Answers.State.DECLINED);
        assertThat(answers.value("asq-2")).hasValue(2);
        assertThat(asq.safetyFindings(answers))
                .extracting(SafetyRule.Finding::linkId)
                .containsExactly("asq-2");
    }

    @Test
    void eachAnswerIsCheckedForSafetyAsItIsSaved() {
        assertThat(phq9.safetyFindings("phq9-9", List.of(1))).hasSize(1);
        assertThat(phq9.safetyFindings("phq9-9", List.of(0))).isEmpty();
        assertThat(phq9.safetyFindings("phq9-1", List.of(3))).isEmpty();
        assertThat(asq.safetyFindings("asq-5", List.of(1)).getFirst().rule().urgency())
                .isEqualTo(SafetyRule.Urgency.IMMEDIATE);
        assertThat(phq9.safetyFindings("phq9-9", List.of(1)).getFirst().rule().urgency())
                .isEqualTo(SafetyRule.Urgency.SAME_DAY);
    }

    @Test
    void aContradictoryYesToASkippedSafetyQuestionStillRaises() {
        var answers = asq.answers(Map.of("asq-1", 0, "asq-2", 0, "asq-3", 0, "asq-4", 0, "asq-5", 1));
        assertThat(asq.safetyFindings(answers))
                .extracting(SafetyRule.Finding::linkId)
                .containsExactly("asq-5");
    }

    @Test
    void aBlankSafetyQuestionIsATask() {
        assertThat(phq9.blankSafetyItems(phq9.answers()))
                .extracting(Item::linkId)
                .containsExactly("phq9-9");
        assertThat(phq9.blankSafetyItems(phq9.answers().declined("phq9-9"))).hasSize(1);
        assertThat(phq9.blankSafetyItems(phq9.answers(Map.of("phq9-9", 0)))).isEmpty();
        var negative = asq.answers(Map.of("asq-1", 0, "asq-2", 0, "asq-3", 0, "asq-4", 0));
        assertThat(asq.blankSafetyItems(negative)).isEmpty();
        assertThat(asq.blankSafetyItems(negative.with("asq-1", 1)))
                .extracting(Item::linkId)
                .containsExactly("asq-5");
    }
}

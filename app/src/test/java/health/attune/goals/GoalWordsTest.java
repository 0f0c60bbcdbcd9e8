package health.attune.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalWordsTest {

    @Test
    void wordsAreKeptAsWrittenWithoutTheSpaceAroundThem() {
        assertThat(new GoalWords("  Ver a mi hermana 🌻\r\ncada domingo \n").text())
                .isEqualTo("Ver a mi hermana 🌻\ncada domingo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void aGoalWithoutWordsIsRefused(String blank) {
        assertThatThrownBy(() -> new GoalWords(blank))
                .isInstanceOf(GoalRefused.class)
                .hasMessage("goals.words.none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "half a sign \ud83c", "\udf3b", "bell \u0007"})
    void signsThatCannotBeKeptAreRefused(String strange) {
        assertThatThrownBy(() -> new GoalWords(strange))
                .isInstanceOf(GoalRefused.class)
                .hasMessage("goals.words.unreadable");
    }

    @Test
    void aThousandSignsAreTakenAndOneMoreIsNot() {
        assertThat(new GoalWords("🌻".repeat(1000)).text()).hasSize(2000);
        assertThatThrownBy(() -> new GoalWords("a".repeat(1001)))
                .isInstanceOf(GoalRefused.class)
                .hasMessage("goals.words.long");
    }
}

package health.attune.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.assets.ChangeWord;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Why.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How large a full caseload of a mix is, by the guides of each complexity. */
class MixTest {

    @ParameterizedTest
    @CsvSource({
        // light, usual, complex, most complex: at least, at most
        "10 0 0 0, 90, 120, BELOW",
        "0 10 0 0, 80, 100, BELOW",
        "0 0 10 0, 60, 80, BELOW",
        "0 0 0 10, 50, 75, BELOW",
        "0 0 0 50, 50, 75, WITHIN",
        "0 0 0 75, 50, 75, WITHIN",
        "0 0 0 76, 50, 75, ABOVE",
        "20 0 0 20, 64, 92, BELOW", // 40 / (20/90 + 20/50) and 40 / (20/120 + 20/75)
        "0 0 0 0, 0, 0, WITHIN"
    })
    void eachLevelHasItsShare(String people, int least, int most, Mix.Size size) {
        var well = SomeListed.phq(Improvement.IMPROVED, ChangeWord.GAIN, 18, 7);
        var one = List.<Supplier<Listed>>of(
                () -> SomeListed.of(Status.IN_TREATMENT, well),
                () -> SomeListed.of(Status.IN_TREATMENT, null, Reason.OUT_OF_TOUCH),
                () -> SomeListed.of(Status.IN_TREATMENT, well, Reason.SAFETY),
                () -> SomeListed.of(Status.IN_TREATMENT, null, Reason.NOT_IMPROVED, Reason.TRIED_IN_VAIN));
        var counts = people.split(" ", -1);
        var listed = new ArrayList<Listed>();
        for (int level = 0; level < counts.length; level++)
            for (int i = 0; i < Integer.parseInt(counts[level]); i++)
                listed.add(one.get(level).get());
        var mix = Mix.of(listed, program -> SomeListed.RULES);
        for (var level : Complexity.values())
            assertThat(mix.of(level)).isEqualTo(Integer.parseInt(counts[level.ordinal()]));
        assertThat(List.of(mix.least(), mix.most())).containsExactly(least, most);
        assertThat(mix.size()).isEqualTo(size);
    }

    @ParameterizedTest
    @EnumSource(names = {"TELLS_OF_RELAPSE", "CAME_BACK"})
    void aRelapseMakesItHarderWhoeverTellsOfIt(Reason reason) {
        var well = SomeListed.phq(Improvement.IMPROVED, ChangeWord.GAIN, 18, 7);
        assertThat(Complexity.of(SomeListed.of(Status.IN_TREATMENT, well, reason)))
                .isEqualTo(Complexity.COMPLEX);
    }

    @Test
    void aTargetThatIsHeldIsLightAndWhoeverHasTwoProgramsIsOnePerson() {
        var held = SomeListed.of(Status.RELAPSE_PREVENTION, null);
        assertThat(Complexity.of(held)).isEqualTo(Complexity.LIGHT);
        assertThat(Mix.of(List.of(held, held), program -> SomeListed.RULES).all())
                .isEqualTo(1);
    }
}

package health.attune.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom somebody met, a letter each, and what the published formulas give for it by hand. */
class ContinuityTest {

    @ParameterizedTest
    @CsvSource({
        // met, UPC, COC, SECON
        "AA, 1, 1, 1",
        "AB, 0.5, 0, 0",
        "AAB, 0.6667, 0.3333, 0.5",
        "ABA, 0.6667, 0.3333, 0",
        "ABAB, 0.5, 0.3333, 0",
        "AABB, 0.5, 0.3333, 0.6667",
        "AAAB, 0.75, 0.5, 0.6667",
        "ABCDE, 0.2, 0, 0",
        "AAAAABBBCC, 0.5, 0.3111, 0.7778",
    })
    void theIndicesAreThoseOfTheFormulas(String met, double upc, double coc, double secon) {
        var told = Continuity.of(staff(met)).orElseThrow();
        assertThat(told.upc()).isCloseTo(upc, within(0.0001));
        assertThat(told.coc()).isCloseTo(coc, within(0.0001));
        assertThat(told.secon()).isCloseTo(secon, within(0.0001));
    }

    @Test
    void ofFewerThanTwoNothingCanBeTold() {
        assertThat(Continuity.of(List.of())).isEmpty();
        assertThat(Continuity.of(staff("A"))).isEmpty();
    }

    @Test
    void ofEqualsTheOneTheyMetFirst() {
        var met = staff("BABA");
        assertThat(Continuity.of(met).orElseThrow().most()).isEqualTo(met.getFirst());
    }

    private static List<UUID> staff(String met) {
        Map<Character, UUID> known = new HashMap<>();
        var staff = new ArrayList<UUID>();
        for (char one : met.toCharArray()) staff.add(known.computeIfAbsent(one, unseen -> UUID.randomUUID()));
        return staff;
    }
}

package health.attune.billing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.instruments.definitions.BrokenCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs of an operator beside those that come with the service, and what is said where one is wrong. */
class RulePacksTest {
    private static final String STATE = """
            id: state-plan
            payer: state-plan
            name: {en: State plan}
            inForceFrom: '2026-07-01'
            inForceUntil: '2026-12-31'
            sources: [{read: 'The letter of the state of May 4, 2026.'}]
            roles: [care-manager, nurse]
            visitWhenUnseenMonths: 6
            codes:
            - code: 'T1016'
              label: {en: Coordination}
              month: any
              minutes: {from: 8, full: 15}
            """;

    @TempDir
    Path folder;

    @Test
    void ofOnePayerOnePackIsInForceInAMonth() {
        var book = RulePacks.bundled();
        assertThat(book.of("medicare-health-center", YearMonth.of(2025, 12))
                        .orElseThrow()
                        .id())
                .isEqualTo("fqhc-until-2025");
        assertThat(book.of("medicare-health-center", YearMonth.of(2026, 1))
                        .orElseThrow()
                        .id())
                .isEqualTo("fqhc-from-2026");
        assertThat(book.of("medicare-apcm", YearMonth.of(2025, 12))).isEmpty();
        assertThat(book.payers()).containsKeys("medicare", "medicare-health-center", "medicare-apcm", "bcbsm");
    }

    @Test
    void whatWeReadNowhereIsSaidToBeUncheckedWithWhatIsToBeRead() {
        for (var known : RulePacks.bundled().packs()) {
            var pack = known.pack();
            var toRead = pack.toVerify().stream()
                    .map(texts -> texts.closestTo("en"))
                    .filter(words -> words.contains("To be read: "))
                    .toList();
            if (pack.conditions().onceAMonth()) assertThat(toRead).anyMatch(words -> words.contains("paid once"));
            if (!pack.conditions().groups()) assertThat(toRead).anyMatch(words -> words.contains("minutes of a group"));
            if (pack.codes().stream().anyMatch(code -> code.month() == BillingCode.Months.FIRST))
                assertThat(toRead).anyMatch(words -> words.contains("The first month is the first calendar month"));
            if (pack.codes().stream().anyMatch(code -> code.limits().withWork()))
                assertThat(toRead).anyMatch(words -> words.contains("it takes a contact with minutes"));
        }
    }

    @Test
    void aPackOfTheOperatorIsAdded() throws IOException {
        put("state.yaml", STATE);
        var book = RulePacks.with(folder);
        var pack = book.of("state-plan", YearMonth.of(2026, 7)).orElseThrow();
        assertThat(pack.conditions().roles()).containsExactly("care-manager", "nurse");
        assertThat(pack.conditions().consent())
                .as("asked for where nothing is said")
                .isTrue();
        assertThat(book.of("state-plan", YearMonth.of(2027, 1))).isEmpty();
        assertThat(book.of("medicare", YearMonth.of(2027, 1))).isPresent();
    }

    @Test
    void oneOfTheSameIdTakesThePlaceOfOneThatComesWithTheService() throws IOException {
        put("mine.yaml", STATE.replace("id: state-plan", "id: bcbsm").replace("payer: state-plan", "payer: bcbsm"));
        var book = RulePacks.with(folder);
        assertThat(book.of("bcbsm", YearMonth.of(2026, 7)).orElseThrow().codes())
                .hasSize(1);
        assertThat(book.of("bcbsm", YearMonth.of(2026, 6))).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereHoldsNone() {
        assertThat(RulePacks.with(folder.resolve("none"))).isEqualTo(RulePacks.bundled());
    }

    @Test
    void whatIsWrongIsToldByFileAndField() throws IOException {
        put(
                "wrong.yaml",
                STATE.replace("'2026-07-01'", "'2026-07-02'")
                        .replace("'2026-12-31'", "soon")
                        .replace("nurse", "wizard")
                        .replace("from: 8", "from: 0")
                        .replace("month: any", "month: sometimes")
                        .replace("visitWhenUnseenMonths: 6", "visitWhenUnseenMonth: 6"));
        put("notes.txt", "to do");
        assertThatThrownBy(() -> RulePacks.with(folder))
                .isInstanceOf(BrokenCatalog.class)
                .hasMessageContaining("wrong.yaml")
                .hasMessageContaining("inForceFrom")
                .hasMessageContaining("The rules of a month begin on its first day.")
                .hasMessageContaining("inForceUntil")
                .hasMessageContaining("There is no role \"wizard\" on a care team.")
                .hasMessageContaining("codes[0].minutes.from")
                .hasMessageContaining("\"sometimes\" is not one of first, later, any")
                .hasMessageContaining("Unknown field \"visitWhenUnseenMonth\".")
                .hasMessageContaining("notes.txt");
    }

    @Test
    void twoPacksOfOnePayerInTheSameMonthAreRefused() throws IOException {
        put("a.yaml", STATE);
        put("b.yaml", STATE.replace("id: state-plan", "id: other").replace("'2026-07-01'", "'2026-12-01'"));
        assertThatThrownBy(() -> RulePacks.with(folder))
                .hasMessageContaining("b.yaml")
                .hasMessageContaining("The same payer has another pack in force in these months")
                .hasMessageContaining("a.yaml");
    }

    @Test
    void twoFilesWithOneIdAreRefused() throws IOException {
        put("a.yaml", STATE);
        put("b.yaml", STATE);
        assertThatThrownBy(() -> RulePacks.with(folder)).hasMessageContaining("There is a pack of this id in");
    }

    @Test
    void aCodeAsksOnlyForCodesBeforeIt() throws IOException {
        put("a.yaml", STATE.replace("minutes: {from: 8, full: 15}", "further: {each: 15, from: 8, after: [T1017]}"));
        assertThatThrownBy(() -> RulePacks.with(folder))
                .hasMessageContaining("codes[0].further.after")
                .hasMessageContaining("The code T1017 has to stand before this one, which asks for it.");
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() throws IOException {
        put("a.yaml", "id: [state\npayer: x");
        assertThatThrownBy(() -> RulePacks.with(folder))
                .hasMessageContaining("a.yaml")
                .hasMessageContaining("not valid YAML");
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}

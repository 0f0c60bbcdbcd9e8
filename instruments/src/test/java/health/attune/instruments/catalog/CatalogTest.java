package health.attune.instruments.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Option;
import health.attune.instruments.licences.Licence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final Path FOLDER = Path.of("src/main/resources/health/attune/instruments/catalog");

    private final Catalog catalog = Catalog.bundled();

    @Test
    void everyFolderIsNamedInAPack() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            var folders = files.filter(f -> f.endsWith("definition.yaml"))
                    .map(f -> f.getName(f.getNameCount() - 2).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            var named =
                    catalog.instruments().stream().map(Instrument::id).collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).isEqualTo(folders).hasSize(26);
        }
    }

    @Test
    void whatNeedsARecordStandsInAPackOfItsOwn() {
        assertThat(catalog.instruments()).allSatisfy(instrument -> {
            var conditional = Files.exists(FOLDER.resolve("conditional").resolve(instrument.id()));
            assertThat(conditional)
                    .as(instrument.id())
                    .isEqualTo(instrument.licence().tier() != Licence.Tier.FREE);
        });
    }

    @Test
    void spanishIsOnlyWhereAnOfficialFreeTranslationExists() {
        var spanish = catalog.instruments().stream()
                .filter(i -> i.languages().contains("es"))
                .map(Instrument::id);
        assertThat(spanish).containsExactlyInAnyOrder("phq-9", "phq-2", "gad-7", "gad-2", "session-feedback");
        assertThat(catalog.get("who-5").items().getFirst().text("es")).isEmpty();
    }

    @Test
    void theSpanishPhq9SaysWhatThePublishedFormSays() {
        var phq9 = catalog.get("phq-9");
        assertThat(phq9.items().get(8).text("es"))
                .contains("Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera");
        assertThat(phq9.items().getFirst().options())
                .extracting(o -> o.label("es").orElseThrow())
                .containsExactly("Ningún día", "Varios días", "Más de la mitad de los días", "Casi todos los días");
    }

    @Test
    void theWordsThatAreOursAreBilingual() {
        for (var instrument : catalog.instruments()) {
            assertThat(instrument.title().languages()).as(instrument.id()).contains("en", "es");
            for (var score : instrument.scores()) {
                assertThat(score.label().languages()).as(score.id()).contains("en", "es");
                assertThat(score.bands())
                        .allSatisfy(b -> assertThat(b.label().languages()).contains("en", "es"));
                assertThat(score.cutoffs())
                        .allSatisfy(c -> assertThat(c.meaning().languages()).contains("en", "es"));
            }
        }
    }

    @Test
    void directionBelongsToTheScoreNotToTheInstrument() {
        var ons4 = catalog.get("ons4");
        assertThat(ons4.score("happiness").direction().sign()).isPositive();
        assertThat(ons4.score("anxiety").direction().sign()).isNegative();
        assertThat(catalog.get("ucla-3").score("connection").direction().sign()).isPositive();
    }

    @Test
    void veryDifficultAndExtremelyDifficultAreNotSwapped() {
        var difficulty = catalog.get("phq-9").item("phq9-10").orElseThrow();
        assertThat(difficulty.options()).extracting(Option::value).containsExactly(0, 1, 2, 3);
        assertThat(difficulty.option(2).orElseThrow().loinc()).contains("LA6575-0");
        assertThat(difficulty.option(3).orElseThrow().loinc()).contains("LA6574-3");
    }

    @Test
    void anInstrumentOfTheSitesOwnCanBeAdded() {
        var phq9 = catalog.get("phq-9");
        assertThat(catalog.with(phq9).instruments()).hasSize(26);
        assertThat(catalog.find("no-such-instrument")).isEmpty();
    }
}

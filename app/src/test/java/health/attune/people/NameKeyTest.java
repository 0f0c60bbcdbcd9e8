package health.attune.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "María José,García Márquez,maria jose garcia marquez",
        "Zoë,O’Brien-Núñez,zoe obrien nunez",
        "Jürgen,Weiß,jurgen weiss",
        "Søren,Łukaszewski,soren lukaszewski",
        "IŞIL,İNCİ,isil inci",
        "Þórður,Æsir,thordur aesir",
        "'  ANN   ','  Lee  ',ann lee",
        "Нина,Королёва,нина королева",
        "مُحَمَّد,الأمين,محمد الامين",
        "小明,王,小明 王",
        "がく,ガク,がく ガク",
        "नीता,शर्मा,नीता शर्मा",
        "---,Cher,cher"
    })
    void namesAreComparedWithoutAccentsAndSigns(String given, String family, String key) {
        assertThat(NameKey.of(given, family)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"...", "--", "🎈", "' '"})
    void aNameWithoutLettersHasAnEmptyKey(String name) {
        assertThat(NameKey.of(name)).isEmpty();
    }
}

package health.attune.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullNameTest {

    @ParameterizedTest
    @CsvSource({
        "Beatriz,Ortiz Vega,Bea,Bea Ortiz Vega",
        "Beatriz,Ortiz Vega,Bea Ortiz Vega,Bea Ortiz Vega",
        "Beatriz,Ortiz Vega,,Beatriz Ortiz Vega",
        "'',Suharto,,Suharto",
        "Li,Wei,Wei Li,Wei Li"
    })
    void theNameAPersonGoesByIsShownWithTheFamilyName(String given, String family, String preferred, String shown) {
        assertThat(new FullName(given, family, preferred).shown()).isEqualTo(shown);
    }

    @Test
    void somebodyWithoutAnyNameIsRefused() {
        assertThatThrownBy(() -> FullName.of(" ", "")).hasMessage("A person has a name.");
    }
}

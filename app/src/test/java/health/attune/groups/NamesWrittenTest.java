package health.attune.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesWrittenTest {
    private static final List<String> NAMES = List.of("Rosa María Díaz", "Al Ng", "Jo O'Brien");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rosa told of her week|Rosa",
                "we heard rosa's plan|rosa's",
                "Maria and others talked|Maria",
                "Mr. Diaz came late|Diaz",
                "DÍAZ spoke first|DÍAZ",
                "O'Brien brought tea|O'Brien"
            })
    void aNameIsFoundHoweverItIsWritten(String text, String found) {
        assertThat(NamesWritten.in(text, NAMES)).contains(found);
    }

    @ParameterizedTest
    @CsvSource({"We practiced breathing", "Rosary and diazepam", "al fresco with ng", "''"})
    void otherWordsAreNot(String text) {
        assertThat(NamesWritten.in(text, NAMES)).isEmpty();
    }
}

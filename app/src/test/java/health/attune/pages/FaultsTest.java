package health.attune.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FaultsTest {
    final Faults faults = new Faults(words());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Name of the site | Name of the site: Please fill this in.",
                "Change to:       | Change to: Please fill this in.",
                "What happened?   | What happened? Please fill this in.",
                "Say it in short. | Say it in short. Please fill this in.",
            })
    void aFieldIsCalledByWhatStandsAtIt(String label, String line) {
        faults.add("field", "pages.fault.missing");
        faults.call("field", label);
        assertThat(faults.summary()).containsEntry("field", line);
    }

    @Test
    void aFieldThatSaysNoNameKeepsItsSentence() {
        faults.add("field", "pages.fault.missing");
        assertThat(faults.summary()).containsEntry("field", "Please fill this in.");
    }

    private static Words words() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/pages");
        return new Words(Locale.ENGLISH, source);
    }
}

package health.attune.looks.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.access.DataClass;
import health.attune.looks.Look;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** There are words for whatever is looked at. */
@AttuneTest
class ThingTest {
    @Autowired
    MessageSource messages;

    @ParameterizedTest
    @EnumSource
    void everyClassOfDataHasWords(DataClass dataClass) {
        assertThat(messages.getMessage(key(String.valueOf(dataClass.letter()), "unknown"), null, Locale.US))
                .isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everyThingThatIsKnownByItsNameHasWords(String subject) {
        assertThat(messages.getMessage(key("C", subject), null, Locale.US)).isNotBlank();
    }

    static Set<String> subjects() {
        return Thing.subjects();
    }

    private static String key(String dataClass, String subject) {
        var now = Instant.now();
        return Thing.key(new Look("read", dataClass, subject, false, null, true, 1, now, now));
    }
}

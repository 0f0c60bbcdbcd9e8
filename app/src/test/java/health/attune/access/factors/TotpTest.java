package health.attune.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.UTF_8);

    /** RFC 6238, appendix B, the rows of SHA-1, of which authenticator apps show the last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60,false", "-30,true", "0,true", "30,true", "60,false"})
    void aClockMayBeOneStepOff(int secondsOff, boolean taken) {
        var now = Instant.ofEpochSecond(1234567890);
        var code = Totp.codeAt(SECRET, now.plusSeconds(secondsOff));
        assertThat(Totp.step(SECRET, code, now).isPresent()).isEqualTo(taken);
    }

    @Test
    void spacesAreReadOverAndAnythingElseIsWrong() {
        var now = Instant.ofEpochSecond(1234567890);
        assertThat(Totp.step(SECRET, "005 924", now)).hasValue(1234567890 / 30);
        assertThat(Totp.step(SECRET, "", now)).isEmpty();
        assertThat(Totp.step(SECRET, "5924", now)).isEmpty();
        assertThat(Totp.step(SECRET, "٠٠٥٩٢٤", now)).isEmpty();
    }
}

package health.attune.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.access.Principal;
import health.attune.database.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.convert.ConversionService;

class SessionBytesTest {
    private static final Instant SINCE = Instant.parse("2026-11-21T10:15:30.123456789Z");
    private final ConversionService conversion = SessionBytes.conversion();

    static List<Principal> principals() {
        return List.of(
                Principal.staff(Ids.next(), "Ana María Núñez"),
                Principal.person(Ids.next(), "", Ids.next()),
                Principal.pass(Ids.next(), "Robin", Ids.next(), Ids.next()));
    }

    @ParameterizedTest
    @MethodSource("principals")
    void whoIsPresentIsReadAsItWasWritten(Principal who) {
        var presence = new Presence(Ids.next(), who, SINCE, "Firefox · Linux", "192.0.2.7", Way.CODE, SINCE);
        assertThat(read(written(presence))).isEqualTo(presence);
    }

    @Test
    void otherValuesAreReadAsTheyWereWritten() {
        var value = new ArrayList<>(List.of("code", "password"));
        assertThat(read(written(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("principals")
    void whatCantBeReadCountsAsAbsent(Principal who) {
        var bytes = written(new Presence(Ids.next(), who, SINCE, "", "", Way.PASS, SINCE));
        assertThat(read(java.util.Arrays.copyOf(bytes, bytes.length - 1))).isNull();
        bytes[0] = 2;
        assertThat(read(bytes)).isNull();
        assertThat(read(new byte[0])).isNull();
    }

    private byte[] written(Object value) {
        return java.util.Objects.requireNonNull(conversion.convert(value, byte[].class));
    }

    private @Nullable Object read(byte[] bytes) {
        return conversion.convert(bytes, Object.class);
    }
}

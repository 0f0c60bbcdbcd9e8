package health.attune.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.simulator.care.Checkin;
import health.attune.simulator.care.Filled;
import health.attune.simulator.sites.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same seed makes the same network, however it is asked for. */
class NetworkTest {
    private static final Network SMALL = Network.of(Size.SMALL, 1, Sample.TODAY);

    @Test
    void theSameSeedMakesTheSameBytes() {
        assertThat(text(Network.of(Size.SMALL, 1, Sample.TODAY))).isEqualTo(text(SMALL));
        assertThat(text(Network.of(Size.SMALL, 2, Sample.TODAY))).isNotEqualTo(text(SMALL));
    }

    /** Pinned: when it changes, every demonstration, benchmark and test that counts on these people has changed. */
    @Test
    void theBytesAreTheSameOnEveryMachine() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(text(SMALL).getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest).substring(0, 16)).isEqualTo("2dc4edb99bdf03f8");
    }

    @Test
    void theOrderOfAskingMakesNoDifference() {
        var backwards = IntStream.iterate(119, n -> n >= 0, n -> n - 1)
                .mapToObj(SMALL::person)
                .toList()
                .reversed();
        assertThat(backwards).isEqualTo(SMALL.people().parallel().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 57, 119})
    void aPersonIsTheSameInEverySize(int number) {
        var county = Network.of(Size.COUNTY, 1, Sample.TODAY).person(number);
        var small = SMALL.person(number);
        assertThat(county.identity()).isEqualTo(small.identity());
        assertThat(county.goals()).isEqualTo(small.goals());
        assertThat(county.circumstances()).isEqualTo(small.circumstances());
        assertThat(answers(county)).isEqualTo(answers(small)).isNotEmpty();
    }

    @Test
    void nobodyIsMadeUpBeyondTheSize() {
        assertThatThrownBy(() -> SMALL.person(120)).hasMessage("There is no person 120 among 120.");
        assertThatThrownBy(() -> Size.named("huge"))
                .hasMessage("There is no size \"huge\". Choose one of: small, clinic, county.");
    }

    private static List<List<Filled>> answers(SimulatedPerson person) {
        return Sample.checkins(person).map(Checkin::filled).toList();
    }

    private static String text(Network network) {
        return network.workers() + "\n"
                + network.people().map(SimulatedPerson::toString).collect(Collectors.joining("\n"));
    }
}

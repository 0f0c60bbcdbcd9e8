package health.attune.database.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineClockTest {
    private static final Duration MOMENT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @AfterEach
    void rightAgain() {
        System.clearProperty("attune.faults.clock");
    }

    @Test
    void itIsRightUnlessAFaultIsAskedFor() {
        assertThat(MachineClock.chosen()).isEqualTo(Clock.systemUTC());
    }

    @Test
    void itJumpsAsTheFileSaysInEveryZone() throws Exception {
        var file = Files.writeString(folder.resolve("by"), "PT90M\n");
        System.setProperty("attune.faults.clock", file.toString());
        var clock = MachineClock.chosen();
        assertThat(wrongBy(clock))
                .isBetween(Duration.ofMinutes(90), Duration.ofMinutes(90).plus(MOMENT));
        Files.writeString(file, "-P1D");
        var there = clock.withZone(ZoneId.of("America/New_York"));
        assertThat(there.getZone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(wrongBy(there))
                .isBetween(Duration.ofDays(-1), Duration.ofDays(-1).plus(MOMENT));
    }

    private static Duration wrongBy(Clock clock) {
        return Duration.between(Instant.now(), clock.instant());
    }
}

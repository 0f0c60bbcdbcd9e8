package health.attune.database.clocks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fault point: the clock of a machine that goes wrong, so that it can be seen that nothing that counts follows it.
 * Off unless the Java machine is started with {@code -Dattune.faults.clock=FILE}, where the file says by how much, such
 * as {@code PT90M}.
 */
public final class MachineClock extends Clock {
    private static final Logger LOG = LoggerFactory.getLogger(MachineClock.class);
    private static final String FAULT = "attune.faults.clock";

    private final Clock right;
    private final Path file;

    private MachineClock(Clock right, Path file) {
        this.right = right;
        this.file = file;
    }

    /** The right one, unless a fault is asked for. */
    public static Clock chosen() {
        var file = System.getProperty(FAULT);
        if (file == null) return Clock.systemUTC();
        LOG.warn("The clock of this process is wrong by what stands in {}: for fault runs only.", file);
        return new MachineClock(Clock.systemUTC(), Path.of(file));
    }

    @Override
    public Instant instant() {
        try {
            return right.instant().plus(Duration.parse(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("The file that " + FAULT + " names can't be read.", e);
        }
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MachineClock(right.withZone(zone), file);
    }
}

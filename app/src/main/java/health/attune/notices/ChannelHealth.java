package health.attune.notices;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one channel does, for those who operate the service.
 *
 * @param on whether it is set up
 * @param waiting notices that are not taken yet
 * @param oldest how long the oldest of them waits; null where none does
 * @param failing notices whose last try within an hour went wrong, waiting or not
 */
public record ChannelHealth(
        Channel channel, boolean on, long waiting, @Nullable Duration oldest, long failing) {}

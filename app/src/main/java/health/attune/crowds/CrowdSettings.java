package health.attune.crowds;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests of each lane are at work at once. Together they are fewer than the connections to the database, so
 * that none waits for one, and jobs find theirs.
 *
 * @param patience how long a request waits for a place
 */
@ConfigurationProperties("attune.crowds")
record CrowdSettings(
        @DefaultValue("8") int first,
        @DefaultValue("2") int door,
        @DefaultValue("6") int others,
        @DefaultValue("2s") Duration patience) {
    private static final Duration LONGEST = Duration.ofSeconds(8);

    CrowdSettings {
        if (Math.min(first, Math.min(door, others)) < 1)
            throw new IllegalArgumentException("Each lane of requests needs a place at least."
                    + " Mend ATTUNE_CROWDS_FIRST, ATTUNE_CROWDS_DOOR and ATTUNE_CROWDS_OTHERS.");
        if (patience.isNegative() || patience.compareTo(LONGEST) > 0)
            throw new IllegalArgumentException("A request waits for a place for 0 to " + LONGEST.toSeconds()
                    + " seconds: browsers give up after ten. Mend ATTUNE_CROWDS_PATIENCE.");
    }

    int of(Lane lane) {
        return switch (lane) {
            case FIRST -> first;
            case DOOR -> door;
            case OTHERS -> others;
        };
    }
}

package health.attune.crowds;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests of each lane are at work at once. Together they are fewer than the connections to the database, so
 * that none waits for one, and jobs find theirs: others are refused at the start.
 *
 * @param patience how long a request waits for a place
 * @param connections how many the service has to its database
 */
@ConfigurationProperties("attune.crowds")
record CrowdSettings(
        @DefaultValue("8") int first,
        @DefaultValue("2") int links,
        @DefaultValue("2") int door,
        @DefaultValue("6") int others,
        @DefaultValue("2s") Duration patience,
        int connections) {
    private static final int FOR_JOBS = 4;
    private static final String PLACES =
            "ATTUNE_CROWDS_FIRST, ATTUNE_CROWDS_LINKS, ATTUNE_CROWDS_DOOR and ATTUNE_CROWDS_OTHERS";
    private static final Duration LONGEST = Duration.ofSeconds(8);

    CrowdSettings {
        if (IntStream.of(first, links, door, others).min().orElseThrow() < 1)
            throw new IllegalArgumentException("Each lane of requests needs a place at least. Mend " + PLACES + ".");
        long places = LongStream.of(first, links, door, others).sum();
        if (places > connections - FOR_JOBS)
            throw new IllegalArgumentException("There are places for " + places + " requests at once, and "
                    + connections + " connections to the database, of which jobs need " + FOR_JOBS + ". Mend " + PLACES
                    + ", or give ATTUNE_DATABASE_CONNECTIONS " + (places + FOR_JOBS) + ".");
        if (patience.isNegative() || patience.compareTo(LONGEST) > 0)
            throw new IllegalArgumentException("A request waits for a place for 0 to " + LONGEST.toSeconds()
                    + " seconds: browsers give up after ten. Mend ATTUNE_CROWDS_PATIENCE.");
    }

    int of(Lane lane) {
        return switch (lane) {
            case FIRST -> first;
            case LINKS -> links;
            case DOOR -> door;
            case OTHERS -> others;
        };
    }
}

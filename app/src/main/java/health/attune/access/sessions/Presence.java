package health.attune.access.sessions;

import health.attune.access.Principal;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session holds of the one who is signed in.
 *
 * @param key how the owner's list names the session; it opens nothing
 * @param client browser and system, in words the owner recognizes
 * @param network the address it began from
 */
public record Presence(UUID key, Principal who, Instant since, String client, String network) implements Serializable {

    /** Without a request for so long the session is over. */
    Duration idle() {
        return switch (who.kind()) {
            case STAFF, JOB -> Duration.ofMinutes(30);
            case PERSON, PASS -> Duration.ofMinutes(60);
        };
    }

    /** However busy, so long after it began the session is over. */
    private Duration whole() {
        return who.kind() == Principal.Kind.PASS ? Duration.ofHours(4) : Duration.ofHours(12);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(since.plus(whole()));
    }
}

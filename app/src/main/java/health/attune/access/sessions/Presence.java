package health.attune.access.sessions;

import health.attune.access.Principal;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session holds of the one who is signed in.
 *
 * @param key how the owner's list names the session; it opens nothing
 * @param client browser and system, in words the owner recognizes
 * @param network the address it began from
 * @param way how its owner last proved who they are
 * @param provenAt when they did
 */
public record Presence(UUID key, Principal who, Instant since, String client, String network, Way way, Instant provenAt)
        implements Serializable {

    Presence proven(Way anew, Instant now) {
        return new Presence(key, who, since, client, network, anew, now);
    }

    Proof proof() {
        return new Proof(way, provenAt);
    }
}

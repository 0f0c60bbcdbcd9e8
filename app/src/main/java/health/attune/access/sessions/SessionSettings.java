package health.attune.access.sessions;

import health.attune.access.Principal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions last, and how many there may be. Source of the defaults: NIST SP 800-63B-4, AAL2 (an hour without a
 * request, a day in all), tightened for staff, who share rooms and screens.
 *
 * @param staffIdle without a request for so long, a session of staff is over
 * @param staffWhole however busy, so long after it began, a session of staff is over
 * @param personIdle the same for persons
 * @param personWhole the same for persons
 * @param passIdle the same for links and tablets
 * @param passWhole the same for links and tablets
 * @param atMost how many sessions an account has at once; one more ends the one that was used least recently
 * @param fresh for how long a proof of who one is counts for acts that matter
 */
@ConfigurationProperties("attune.sessions")
public record SessionSettings(
        @DefaultValue("30m") Duration staffIdle,
        @DefaultValue("12h") Duration staffWhole,
        @DefaultValue("60m") Duration personIdle,
        @DefaultValue("12h") Duration personWhole,
        @DefaultValue("60m") Duration passIdle,
        @DefaultValue("4h") Duration passWhole,
        @DefaultValue("8") int atMost,
        @DefaultValue("10m") Duration fresh) {

    Duration idle(Principal.Kind kind) {
        return switch (kind) {
            case STAFF, JOB -> staffIdle;
            case PERSON -> personIdle;
            case PASS -> passIdle;
        };
    }

    Duration whole(Principal.Kind kind) {
        return switch (kind) {
            case STAFF, JOB -> staffWhole;
            case PERSON -> personWhole;
            case PASS -> passWhole;
        };
    }
}

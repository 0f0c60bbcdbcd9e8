package health.attune.access;

import health.attune.access.sessions.Sessions;
import health.attune.access.sessions.Way;
import health.attune.access.signin.Exchange;
import health.attune.access.signin.Tries;
import health.attune.access.throttle.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sessions of those who come without an account, by a one-time link or on a clinic's tablet. */
@Component
public class PassSessions {
    private final Sessions sessions;
    private final Tries tries;
    private final Throttle throttle;

    PassSessions(Sessions sessions, Tries tries, Throttle throttle) {
        this.sessions = sessions;
        this.tries = tries;
        this.throttle = throttle;
    }

    /**
     * Counts a link that is about to be followed, until it turns out to open something: whoever tries many waits.
     *
     * @throws health.attune.pages.Refusal where too many were followed in vain
     */
    public void countLink(HttpServletRequest request, HttpServletResponse response) {
        throttle.count(tries.link(new Exchange(request, response)));
    }

    /** It opened something, and so does not count. */
    public void forgiveLink(HttpServletRequest request, HttpServletResponse response) {
        throttle.forgive(tries.link(new Exchange(request, response)));
    }

    /**
     * The browser of this request goes on as the bearer of the pass, in a new session: whoever was signed in here no
     * longer is. It ends after an hour without a request, at the latest after four.
     */
    public void start(Principal pass, HttpServletRequest request) {
        if (pass.kind() != Principal.Kind.PASS) throw new IllegalArgumentException("This session is for a pass.");
        sessions.begin(pass, Way.PASS, request);
    }

    /** Told by the module that gives out passes: whose check-in one opens now, since two records may become one. */
    @FunctionalInterface
    public interface Bearers {

        Optional<UUID> personOf(UUID passId);
    }

    /** The session ends and the browser is told to forget what it kept: who holds the tablet next finds nothing. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }
}

package health.attune.access;

import health.attune.access.sessions.Sessions;
import health.attune.access.sessions.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Sessions of those who come without an account, by a one-time link or on a clinic's tablet. */
@Component
public class PassSessions {
    private final Sessions sessions;

    PassSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * The browser of this request goes on as the bearer of the pass, in a new session: whoever was signed in here no
     * longer is. It ends after an hour without a request, at the latest after four.
     */
    public void start(Principal pass, HttpServletRequest request) {
        if (pass.kind() != Principal.Kind.PASS) throw new IllegalArgumentException("This session is for a pass.");
        sessions.begin(pass, Way.PASS, request);
    }

    /** The session ends and the browser is told to forget what it kept: who holds the tablet next finds nothing. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }
}

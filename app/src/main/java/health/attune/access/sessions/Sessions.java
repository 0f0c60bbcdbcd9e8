package health.attune.access.sessions;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.database.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Begins and ends the session of the present request, and tells whom it belongs to. */
@Component
public class Sessions {
    static final String PRESENCE = "presence";

    private final Accounts accounts;
    private final Clock clock;

    Sessions(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Ends whatever session there was and begins one, under a new id, for the principal. */
    public Presence begin(Principal who, HttpServletRequest request) {
        end(request);
        var presence = new Presence(
                Ids.next(), who, clock.instant(), Client.of(request.getHeader("User-Agent")), request.getRemoteAddr());
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) presence.idle().toSeconds());
        session.setAttribute(PRESENCE, presence);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.as(who));
        SecurityContextHolder.setContext(context);
        return presence;
    }

    /** Ends the session of this request, if there is one. */
    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }

    /** What the session of this request holds; null when nobody is signed in. */
    public @Nullable Presence presence(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(PRESENCE) instanceof Presence presence ? presence : null;
    }

    /** Who is signed in as of now: an account as it stands at this moment, and nobody once it is no longer active. */
    Optional<Principal> principal(HttpServletRequest request) {
        var presence = presence(request);
        if (presence == null) return Optional.empty();
        var who = presence.who().kind() == Principal.Kind.PASS
                ? Optional.of(presence.who())
                : accounts.principal(presence.who().id());
        if (who.isPresent() && !presence.isOver(clock.instant())) return who;
        end(request);
        return Optional.empty();
    }
}

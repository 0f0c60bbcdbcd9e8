package health.attune.access.sessions;

import health.attune.access.Accounts;
import health.attune.access.PassSessions;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Begins and ends the session of the present request, and tells whom it belongs to. */
@Component
public class Sessions {
    static final String PRESENCE = "presence";

    private final Accounts accounts;
    private final SessionSettings settings;
    private final Clock clock;
    private final ObjectProvider<PassSessions.Bearers> passes;

    Sessions(Accounts accounts, SessionSettings settings, Clock clock, ObjectProvider<PassSessions.Bearers> passes) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
        this.passes = passes;
    }

    /** Ends whatever session there was and begins one, under a new id, for the principal. */
    public Presence begin(Principal who, Way way, HttpServletRequest request) {
        end(request);
        var now = clock.instant();
        var client = Client.of(request.getHeader("User-Agent"));
        var presence = new Presence(Ids.next(), who, now, client, request.getRemoteAddr(), way, now);
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) settings.idle(who.kind()).toSeconds());
        keep(presence, session);
        return presence;
    }

    /** Its owner has proved anew who they are: the session goes on under a new id. */
    public void proven(Way way, HttpServletRequest request) {
        var presence = presence(request);
        if (presence == null) return;
        request.changeSessionId();
        keep(presence.proven(way, clock.instant()), request.getSession());
    }

    /** Whether the proof of this request is young enough for an act that matters. */
    public boolean isFresh(Proof proof) {
        return clock.instant().isBefore(proof.at().plus(settings.fresh()));
    }

    private static void keep(Presence presence, HttpSession session) {
        session.setAttribute(PRESENCE, presence);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(presence.proof().of(presence.who()));
        SecurityContextHolder.setContext(context);
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

    /**
     * What the session of this request holds.
     *
     * @throws NotThere where whoever asks is not signed in by a session, as nobody is who uses a browser
     */
    public Presence here(HttpServletRequest request) {
        var presence = presence(request);
        if (presence == null) throw new NotThere();
        return presence;
    }

    /** Who is signed in as of now: an account as it stands at this moment, and nobody once it is no longer active. */
    Optional<Authentication> authentication(HttpServletRequest request) {
        var presence = presence(request);
        if (presence == null) return Optional.empty();
        var who = presence.who().kind() == Principal.Kind.PASS
                ? Optional.of(bearer(presence.who()))
                : accounts.principal(presence.who().id());
        if (who.isPresent() && !isOver(presence)) return who.map(presence.proof()::of);
        end(request);
        return Optional.empty();
    }

    /** Of a pass that nobody knows, whoever it was when it came. */
    private Principal bearer(Principal pass) {
        return passes.orderedStream()
                .map(known -> known.personOf(pass.id()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(person -> new Principal(pass.id(), pass.kind(), pass.name(), person, pass.checkinId()))
                .orElse(pass);
    }

    private boolean isOver(Presence presence) {
        var whole = settings.whole(presence.who().kind());
        return !clock.instant().isBefore(presence.since().plus(whole));
    }
}

package health.attune.access.signin;

import health.attune.access.Accounts;
import health.attune.access.sessions.Presence;
import health.attune.access.sessions.Sessions;
import health.attune.pages.Languages;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What signing in leaves in the browser and the database: the session, the known device, the entry in the history. */
@Component
class Arrival {
    private final Accounts accounts;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final SignInHistory history;
    private final CredentialStore store;
    private final Languages languages;

    Arrival(
            Accounts accounts,
            Sessions sessions,
            KnownDevices devices,
            SignInHistory history,
            CredentialStore store,
            Languages languages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.history = history;
        this.store = store;
        this.languages = languages;
    }

    /** Keeps, in a session that nobody is signed in to, that the first step is done. */
    void waitForSecondFactor(PendingSignIn pending, Exchange web) {
        sessions.end(web.request());
        var session = web.request().getSession(true);
        session.setMaxInactiveInterval((int) PendingSignIn.LIFE.toSeconds());
        session.setAttribute(PendingSignIn.ATTRIBUTE, pending);
    }

    Optional<PendingSignIn> pending(Exchange web) {
        var session = web.request().getSession(false);
        return session != null && session.getAttribute(PendingSignIn.ATTRIBUTE) instanceof PendingSignIn pending
                ? Optional.of(pending)
                : Optional.empty();
    }

    /** Signed in: false where the account is no longer active at this moment. */
    boolean complete(UUID accountId, boolean secondFactor, Exchange web) {
        var who = accounts.principal(accountId).orElse(null);
        if (who == null) return false;
        Presence presence = sessions.begin(who, web.request());
        devices.remember(accountId, web);
        history.add(
                accountId,
                new SignInHistory.Entry(presence.since(), presence.client(), presence.network(), secondFactor));
        store.language(accountId).ifPresent(chosen -> languages.prefer(chosen, web.request()));
        return true;
    }
}

package health.attune.access.signin;

import health.attune.access.Accounts;
import health.attune.access.happenings.Happened;
import health.attune.access.happenings.Happenings;
import health.attune.access.sessions.Presence;
import health.attune.access.sessions.SessionList;
import health.attune.access.sessions.Sessions;
import health.attune.access.sessions.Way;
import health.attune.pages.Languages;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What signing in leaves in the browser and the database: the session, the known device, the entry in the history. */
@Component
class Arrival {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionList list;
    private final KnownDevices devices;
    private final SignInHistory history;
    private final Happenings happenings;
    private final CredentialStore store;
    private final Languages languages;

    Arrival(
            Accounts accounts,
            Sessions sessions,
            SessionList list,
            KnownDevices devices,
            SignInHistory history,
            Happenings happenings,
            CredentialStore store,
            Languages languages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.list = list;
        this.devices = devices;
        this.history = history;
        this.happenings = happenings;
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

    /** Set up on the way in: its owner reads of it as of one that is set up later. */
    void secondFactorAdded(UUID accountId, Exchange web) {
        happenings.add(Happenings.Entry.own(accountId, Happened.SECOND_FACTOR_ADDED, "", web.client()));
    }

    /** Signed in: false where the account is no longer active at this moment. */
    boolean complete(UUID accountId, Way way, Exchange web) {
        var who = accounts.principal(accountId).orElse(null);
        if (who == null) return false;
        list.makeRoom(accountId);
        Presence presence = sessions.begin(who, way, web.request());
        if (devices.remember(accountId, web)) tell(accountId, Happened.NEW_DEVICE, presence);
        if (way == Way.RECOVERY_CODE) tell(accountId, Happened.RECOVERY_CODE_USED, presence);
        history.add(
                accountId,
                new SignInHistory.Entry(presence.since(), presence.client(), presence.network(), way.word()));
        store.language(accountId).ifPresent(chosen -> languages.prefer(chosen, web.request()));
        return true;
    }

    private void tell(UUID accountId, Happened what, Presence presence) {
        happenings.add(Happenings.Entry.own(accountId, what, "", presence.client()));
    }
}

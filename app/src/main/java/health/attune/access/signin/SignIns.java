package health.attune.access.signin;

import health.attune.access.Accounts;
import health.attune.access.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Signing in. */
@Component
public class SignIns {
    private final CredentialStore store;
    private final Passwords passwords;
    private final Accounts accounts;
    private final Sessions sessions;

    SignIns(CredentialStore store, Passwords passwords, Accounts accounts, Sessions sessions) {
        this.store = store;
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** True when login and password belong together; then the session has begun. */
    public boolean signIn(String login, String password, HttpServletRequest request) {
        var found = store.active(Login.of(login));
        var hash = found.map(CredentialStore.Credentials::password).orElse(null);
        if (!passwords.matches(password, hash)) return false;
        accounts.principal(found.orElseThrow().id()).ifPresent(who -> sessions.begin(who, request));
        return true;
    }
}

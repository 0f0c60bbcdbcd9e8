package health.attune.access.signin;

import health.attune.access.passkeys.Ceremony;
import health.attune.access.passkeys.Passkeys;
import health.attune.access.throttle.Throttle;
import health.attune.pages.PublicAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Signing in with a passkey, which is both steps in one: the device holds the key and opens it for its owner alone. The
 * browser that asked is known again by a cookie of its own, so that nobody's answer counts elsewhere.
 */
@Component
public class PasskeySignIns {
    private final SignIns signIns;
    private final Passkeys passkeys;
    private final Throttle throttle;
    private final Tries tries;
    private final PublicAddress address;

    PasskeySignIns(SignIns signIns, Passkeys passkeys, Throttle throttle, Tries tries, PublicAddress address) {
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.throttle = throttle;
        this.tries = tries;
        this.address = address;
    }

    /** What the browser is to do so that somebody signs in with any passkey it has for us; counted until one does. */
    public String ask(Exchange web) {
        throttle.count(tries.passkey(web));
        return passkeys.ask(ceremony(known(web).orElseGet(() -> mark(web)), web));
    }

    /** The same as a second step, for the passkeys of the one whose password was right; empty where they have none. */
    public Optional<String> askPending(Exchange web) {
        return signIns.pending(web)
                .map(PendingSignIn::accountId)
                .filter(passkeys::has)
                .map(account -> passkeys.ask(account, ceremony(known(web).orElseGet(() -> mark(web)), web)));
    }

    /** Signs in whose passkey signed. */
    public Step signIn(String json, Exchange web) {
        return signIn(json, account -> true, web);
    }

    /** Signs in the one whose password was right before, and nobody else. */
    public Step signInPending(String json, Exchange web) {
        var pending = signIns.pending(web).map(PendingSignIn::accountId);
        if (pending.isEmpty()) return Step.FROM_THE_START;
        return signIn(json, pending.get()::equals, web);
    }

    private Step signIn(String json, Predicate<UUID> whose, Exchange web) {
        var account = known(web)
                .flatMap(token -> passkeys.prove(json, ceremony(token, web)))
                .filter(whose);
        if (account.isEmpty()) return Step.WRONG;
        throttle.forgive(tries.passkey(web));
        return signIns.passkey(account.get(), web);
    }

    private static Ceremony ceremony(Token token, Exchange web) {
        return new Ceremony(Ceremony.Purpose.SIGN_IN, token.text(), web.request());
    }

    private Optional<Token> known(Exchange web) {
        var cookies = web.request().getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(cookie -> new Token(cookie.getValue()))
                .filter(Token::isKept)
                .findFirst();
    }

    private Token mark(Exchange web) {
        var token = Token.toKeep();
        var cookie = ResponseCookie.from(name(), token.text())
                .path("/")
                .httpOnly(true)
                .secure(address.isHttps())
                .sameSite("Strict");
        web.response().addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
        return token;
    }

    private String name() {
        return address.cookie("attune-passkey");
    }
}

package health.attune.access.signin;

import health.attune.access.factors.Offer;
import health.attune.access.factors.SecondFactors;
import health.attune.access.passwords.Passwords;
import health.attune.access.throttle.Throttle;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Signing in, in one step or two. An unknown login costs the same work and gets the same answer as a wrong password;
 * the first of two steps opens nothing.
 */
@Component
public class SignIns {
    private final CredentialStore store;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Throttle throttle;
    private final Tries tries;
    private final Arrival arrival;
    private final Clock clock;

    SignIns(
            CredentialStore store,
            Passwords passwords,
            SecondFactors factors,
            Throttle throttle,
            Tries tries,
            Arrival arrival,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.factors = factors;
        this.throttle = throttle;
        this.tries = tries;
        this.arrival = arrival;
        this.clock = clock;
    }

    /** The first step. */
    public Step password(String typedLogin, String password, Exchange web) {
        var login = Login.of(typedLogin);
        var tried = tries.password(login, web);
        throttle.count(tried);
        var found = store.active(login);
        var hash = found.map(CredentialStore.Credentials::password).orElse(null);
        if (!passwords.matches(password, hash)) return Step.WRONG;
        throttle.forgive(tried);
        var account = found.orElseThrow();
        passwords.upgrade(account.id(), password, hash);
        return next(account, login, web);
    }

    /** Goes on with an account whose password was just set by a set-up code. */
    public Step afterSetUp(String login, Exchange web) {
        return store.active(login).map(account -> next(account, login, web)).orElse(Step.WRONG);
    }

    private Step next(CredentialStore.Credentials account, String login, Exchange web) {
        if (!account.secondFactor() && !account.passwordNeedsSecondFactor()) return finish(account.id(), false, web);
        boolean toBeginWith = !account.secondFactor();
        arrival.waitForSecondFactor(new PendingSignIn(account.id(), login, toBeginWith, clock.instant()), web);
        if (toBeginWith) factors.offer(account.id());
        return toBeginWith ? Step.SECOND_FACTOR_NEXT : Step.CODE_NEXT;
    }

    /** The sign-in of this browser that waits for its second step. */
    public Optional<PendingSignIn> pending(Exchange web) {
        return arrival.pending(web).filter(pending -> !pending.isOver(clock.instant()));
    }

    /** The secret of a second factor that has to be set up to go on. */
    public Optional<Offer> offered(PendingSignIn pending) {
        return factors.offered(pending.accountId(), pending.login());
    }

    /** The second step: a code, or the first code of a second factor that is being set up. */
    public Step code(String code, Exchange web) {
        var pending = pending(web).orElse(null);
        if (pending == null) return Step.FROM_THE_START;
        var account = pending.accountId();
        var tried = tries.code(pending.login(), web);
        throttle.count(tried);
        boolean right = pending.toBeginWith() ? factors.confirm(account, code) : factors.take(account, code);
        if (!right) return Step.WRONG;
        throttle.forgive(tried);
        return finish(account, true, web);
    }

    private Step finish(UUID accountId, boolean secondFactor, Exchange web) {
        return arrival.complete(accountId, secondFactor, web) ? Step.DONE : Step.WRONG;
    }
}

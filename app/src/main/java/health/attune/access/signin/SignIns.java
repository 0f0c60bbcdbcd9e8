package health.attune.access.signin;

import health.attune.access.factors.Offer;
import health.attune.access.factors.SecondFactors;
import health.attune.access.passwords.Passwords;
import health.attune.access.recovery.RecoveryCodes;
import health.attune.access.sessions.Way;
import health.attune.access.throttle.Throttle;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
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
    private final RecoveryCodes recovery;
    private final SignInSettings settings;
    private final Throttle throttle;
    private final Tries tries;
    private final Arrival arrival;
    private final Clock clock;

    SignIns(
            CredentialStore store,
            Passwords passwords,
            SecondFactors factors,
            RecoveryCodes recovery,
            SignInSettings settings,
            Throttle throttle,
            Tries tries,
            Arrival arrival,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.factors = factors;
        this.recovery = recovery;
        this.settings = settings;
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
        if (account.asksForMore()) return waitFor(account, login, null, web);
        boolean enough = !account.passwordNeedsSecondFactor() && !(account.isStaff() && settings.staffSecondFactor());
        if (enough) return finish(account.id(), Way.PASSWORD, web);
        return waitFor(account, login, factors.own(account.id()), web);
    }

    private Step waitFor(CredentialStore.Credentials account, String login, @Nullable String secret, Exchange web) {
        var pending = new PendingSignIn(
                account.id(), login, account.basis(), secret, account.secondFactor(), clock.instant());
        arrival.waitForSecondFactor(pending, web);
        return pending.toBeginWith() ? Step.SECOND_FACTOR_NEXT : Step.CODE_NEXT;
    }

    /** The sign-in of this browser that waits for its second step; none where the account has changed since. */
    public Optional<PendingSignIn> pending(Exchange web) {
        return arrival.pending(web)
                .filter(pending -> !pending.isOver(clock.instant()))
                .filter(this::stands);
    }

    private boolean stands(PendingSignIn pending) {
        return store.active(pending.login()).filter(pending::restsOn).isPresent();
    }

    /** The secret of a second factor that has to be set up to go on. */
    public Optional<Offer> offered(PendingSignIn pending) {
        return Optional.ofNullable(pending.secret())
                .map(secret -> factors.show(pending.accountId(), pending.login(), secret));
    }

    /** The second step: a code, or the first code of a second factor that is being set up. */
    public Step code(String code, Exchange web) {
        var pending = pending(web).orElse(null);
        if (pending == null) return Step.FROM_THE_START;
        var secret = pending.secret();
        if (secret == null) return second(pending, Way.CODE, () -> factors.take(pending.accountId(), code), web);
        var step = second(pending, Way.CODE, () -> begin(pending, new SecondFactors.First(secret, code), web), web);
        return step == Step.DONE ? Step.RECOVERY_NEXT : step;
    }

    private boolean begin(PendingSignIn pending, SecondFactors.First first, Exchange web) {
        if (!factors.begin(pending.accountId(), first, () -> stands(pending))) return false;
        arrival.secondFactorAdded(pending.accountId(), web);
        return true;
    }

    /** The second step where the phone is lost. */
    public Step recoveryCode(String code, Exchange web) {
        var pending = pending(web).filter(found -> !found.toBeginWith()).orElse(null);
        if (pending == null) return Step.FROM_THE_START;
        return second(pending, Way.RECOVERY_CODE, () -> recovery.use(pending.accountId(), code), web);
    }

    private Step second(PendingSignIn pending, Way way, BooleanSupplier check, Exchange web) {
        var tried = tries.code(pending.login(), web);
        throttle.count(tried);
        if (!check.getAsBoolean()) return Step.WRONG;
        throttle.forgive(tried);
        return finish(pending.accountId(), way, web);
    }

    /** Whoever proved to be the owner of the account by a passkey is signed in, in one step. */
    Step passkey(UUID accountId, Exchange web) {
        return finish(accountId, Way.PASSKEY, web);
    }

    private Step finish(UUID accountId, Way way, Exchange web) {
        return arrival.complete(accountId, way, web) ? Step.DONE : Step.WRONG;
    }
}

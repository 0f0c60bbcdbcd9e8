package health.attune.access.signin;

import health.attune.access.Principal;
import health.attune.access.factors.Offer;
import health.attune.access.factors.SecondFactors;
import health.attune.access.happenings.Happened;
import health.attune.access.happenings.Happenings;
import health.attune.access.passkeys.Passkeys;
import health.attune.access.passwords.PasswordRule;
import health.attune.access.passwords.Passwords;
import health.attune.access.recovery.RecoveryCodes;
import health.attune.access.sessions.SessionList;
import health.attune.access.sessions.Sessions;
import health.attune.access.sessions.Way;
import health.attune.access.throttle.Throttle;
import health.attune.access.throttle.Tried;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the owner of an account changes in it; whatever lets people in asks for the password once more. */
@Component
public class OwnAccount {
    private final OwnAccountStore store;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final SignInSettings settings;
    private final Sessions here;
    private final SessionList sessions;
    private final KnownDevices devices;
    private final Happenings happenings;
    private final Throttle throttle;
    private final Tries tries;
    private final TransactionTemplate transaction;

    OwnAccount(
            OwnAccountStore store,
            Passwords passwords,
            SecondFactors factors,
            RecoveryCodes recovery,
            Passkeys passkeys,
            SignInSettings settings,
            Sessions here,
            SessionList sessions,
            KnownDevices devices,
            Happenings happenings,
            Throttle throttle,
            Tries tries,
            TransactionTemplate transaction) {
        this.store = store;
        this.passwords = passwords;
        this.factors = factors;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.settings = settings;
        this.here = here;
        this.sessions = sessions;
        this.devices = devices;
        this.happenings = happenings;
        this.throttle = throttle;
        this.tries = tries;
        this.transaction = transaction;
    }

    public Profile show(Principal who) {
        return store.of(who.id());
    }

    /** How they are named and in which language they are met. */
    public Optional<Problem> describe(Principal who, String name, String language) {
        if (name.isBlank()) return Optional.of(Problem.of("name", "access.name.missing"));
        if (name.length() > 200) return Optional.of(Problem.of("name", "access.name.length"));
        store.describe(who.id(), name.strip());
        speak(who, language);
        return Optional.empty();
    }

    /** In which language they are met from now on, wherever they sign in. */
    public void speak(Principal who, String language) {
        store.speak(who.id(), language.equals("es") ? "es" : "en");
    }

    /** Changes the password; every other session of the account ends, and no device is known any more. */
    public Optional<Problem> changePassword(Principal who, PasswordChange change, Exchange web) {
        var profile = store.of(who.id());
        int least = profile.secondFactor() ? PasswordRule.LEAST_WITH_SECOND_FACTOR : PasswordRule.LEAST_ALONE;
        if (!passwordIs(profile, change.present(), web))
            return Optional.of(Problem.of("present", "access.password.wrong"));
        var weakness = PasswordRule.weaknessOf(change.next(), profile.owner(), least);
        if (weakness.isPresent()) return Optional.of(Problem.of("next", weakness.get(), least));
        if (!change.next().equals(change.repeated()))
            return Optional.of(Problem.of("repeated", "access.password.not-repeated"));
        transaction.executeWithoutResult(status -> {
            passwords.set(who.id(), change.next());
            devices.forget(who.id());
            sessions.endOthers(who.id(), change.session());
        });
        devices.remember(who.id(), web);
        web.request().changeSessionId();
        tell(who, Happened.PASSWORD_CHANGED, web);
        return Optional.empty();
    }

    /** Makes a secret for a second factor, to be confirmed with a first code. */
    public Optional<Problem> offerSecondFactor(Principal who, String password, Exchange web) {
        if (!passwordIs(store.of(who.id()), password, web))
            return Optional.of(Problem.of("password", "access.password.wrong"));
        factors.offer(who.id());
        return Optional.empty();
    }

    public Optional<Offer> offered(Principal who) {
        return factors.offered(who.id(), store.of(who.id()).login());
    }

    public Optional<Problem> confirmSecondFactor(Principal who, String code, Exchange web) {
        var tried = tries.code(store.of(who.id()).login(), web);
        boolean right = isRight(tried, () -> factors.confirm(who.id(), code));
        if (!right) return Optional.of(Problem.of("code", "access.code.wrong"));
        here.proven(Way.CODE, web.request());
        tell(who, Happened.SECOND_FACTOR_ADDED, web);
        return Optional.empty();
    }

    /** Removes the second factor, with the password and a last code; a short password has to be changed first. */
    public Optional<Problem> removeSecondFactor(Principal who, Removal proof, Exchange web) {
        var profile = store.of(who.id());
        if (profile.passwordNeedsSecondFactor())
            return Optional.of(Problem.of("password", "access.second-factor.needed"));
        if (needsSecondFactor(who) && !passkeys.has(who.id()))
            return Optional.of(Problem.of("password", "access.second-factor.staff"));
        if (!passwordIs(profile, proof.password(), web))
            return Optional.of(Problem.of("password", "access.password.wrong"));
        if (!isRight(tries.code(profile.login(), web), () -> factors.take(who.id(), proof.code())))
            return Optional.of(Problem.of("code", "access.code.wrong"));
        factors.remove(who.id());
        if (!passkeys.has(who.id())) recovery.end(who.id());
        tell(who, Happened.SECOND_FACTOR_REMOVED, web);
        return Optional.empty();
    }

    /** Whether the account may not be left with its password alone. */
    boolean needsSecondFactor(Principal who) {
        return who.isStaff() && settings.staffSecondFactor();
    }

    private void tell(Principal who, Happened what, Exchange web) {
        happenings.add(Happenings.Entry.own(who.id(), what, "", web.client()));
    }

    private boolean passwordIs(Profile profile, String password, Exchange web) {
        return isRight(tries.password(profile.login(), web), () -> passwords.belongs(profile.id(), password));
    }

    private boolean isRight(Tried[] tried, BooleanSupplier check) {
        throttle.count(tried);
        boolean right = check.getAsBoolean();
        if (right) throttle.forgive(tried);
        return right;
    }

    /** What is typed to change a password, and the session that stays. */
    public record PasswordChange(String present, String next, String repeated, UUID session) {}

    /** What is typed to remove a second factor. */
    public record Removal(String password, String code) {}
}

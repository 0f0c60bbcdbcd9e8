package health.attune.access.stepup;

import health.attune.access.Principal;
import health.attune.access.factors.SecondFactors;
import health.attune.access.happenings.Happened;
import health.attune.access.happenings.Happenings;
import health.attune.access.passkeys.Ceremony;
import health.attune.access.passkeys.Passkeys;
import health.attune.access.passwords.Passwords;
import health.attune.access.recovery.RecoveryCodes;
import health.attune.access.sessions.Proof;
import health.attune.access.sessions.Sessions;
import health.attune.access.sessions.Way;
import health.attune.access.signin.Exchange;
import health.attune.access.signin.OwnAccount;
import health.attune.access.signin.Problem;
import health.attune.access.signin.Tries;
import health.attune.access.throttle.Throttle;
import health.attune.access.throttle.Tried;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Whether somebody has just proved who they are as well as their account can, and the proof itself. */
@Component
public class Proofs {
    private final Sessions sessions;
    private final OwnAccount own;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final Happenings happenings;
    private final Throttle throttle;
    private final Tries tries;

    Proofs(
            Sessions sessions,
            OwnAccount own,
            Passwords passwords,
            SecondFactors factors,
            RecoveryCodes recovery,
            Passkeys passkeys,
            Happenings happenings,
            Throttle throttle,
            Tries tries) {
        this.sessions = sessions;
        this.own = own;
        this.passwords = passwords;
        this.factors = factors;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.happenings = happenings;
        this.throttle = throttle;
        this.tries = tries;
    }

    /** Whether the proof of this request counts for an act that matters: young, and as strong as the account can. */
    public boolean isFresh(Principal who) {
        var proof = Proof.orNull();
        if (proof == null || !sessions.isFresh(proof)) return false;
        return proof.way().isStrong() || !isStrongPossible(who);
    }

    /** By what they can prove it, with a passkey asked for this session alone. */
    public Means means(Principal who, Exchange web) {
        var profile = own.show(who);
        var passkey = passkeys.has(who.id()) ? passkeys.ask(who.id(), ceremony(web)) : null;
        return new Means(profile.login(), profile.secondFactor(), passkey);
    }

    /** Takes the proof: the session goes on under a new id, and acts that matter are open for a while. */
    public Optional<Problem> prove(Principal who, Given given, Exchange web) {
        return given.passkey().isEmpty() ? typed(who, given, web) : signed(who, given, web);
    }

    private Optional<Problem> signed(Principal who, Given given, Exchange web) {
        boolean right = isRight(
                tries.passkey(web),
                () -> passkeys.prove(given.passkey(), ceremony(web))
                        .filter(who.id()::equals)
                        .isPresent());
        if (!right) return Optional.of(Problem.of(Given.PASSKEY, "access.passkey.wrong"));
        sessions.proven(Way.PASSKEY, web.request());
        return Optional.empty();
    }

    private Optional<Problem> typed(Principal who, Given given, Exchange web) {
        var login = own.show(who).login();
        if (!isRight(tries.password(login, web), () -> passwords.belongs(who.id(), given.password())))
            return Optional.of(Problem.of(Given.PASSWORD, "access.password.wrong"));
        if (!isStrongPossible(who)) return proven(Way.PASSWORD, web);
        var code = tries.code(login, web);
        if (!given.recoveryCode().isEmpty()) {
            if (!isRight(code, () -> recovery.use(who.id(), given.recoveryCode())))
                return Optional.of(Problem.of(Given.RECOVERY_CODE, "access.recovery.wrong"));
            happenings.add(Happenings.Entry.own(who.id(), Happened.RECOVERY_CODE_USED, "", web.client()));
            return proven(Way.RECOVERY_CODE, web);
        }
        if (!isRight(code, () -> factors.take(who.id(), given.code())))
            return Optional.of(Problem.of(Given.CODE, "access.code.wrong"));
        return proven(Way.CODE, web);
    }

    private Optional<Problem> proven(Way way, Exchange web) {
        sessions.proven(way, web.request());
        return Optional.empty();
    }

    private boolean isStrongPossible(Principal who) {
        return own.show(who).secondFactor() || passkeys.has(who.id());
    }

    private Ceremony ceremony(Exchange web) {
        var here = sessions.here(web.request()).key();
        return new Ceremony(Ceremony.Purpose.PROOF, here.toString(), web.request());
    }

    private boolean isRight(Tried[] tried, BooleanSupplier check) {
        throttle.count(tried);
        boolean right = check.getAsBoolean();
        if (right) throttle.forgive(tried);
        return right;
    }
}

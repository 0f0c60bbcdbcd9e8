package health.attune.access.signin;

import health.attune.access.Principal;
import health.attune.access.happenings.Happened;
import health.attune.access.happenings.Happenings;
import health.attune.access.passkeys.Ceremony;
import health.attune.access.passkeys.Owner;
import health.attune.access.passkeys.Passkey;
import health.attune.access.passkeys.Passkeys;
import health.attune.access.recovery.RecoveryCodes;
import health.attune.access.sessions.SessionList;
import health.attune.access.sessions.Sessions;
import health.attune.access.sessions.Way;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The passkeys and recovery codes that the owner of an account makes and removes. */
@Component
public class OwnPasskeys {
    private static final int LONGEST_NAME = 60;

    private final OwnAccount own;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final Sessions sessions;
    private final SessionList list;
    private final Happenings happenings;

    OwnPasskeys(
            OwnAccount own,
            Passkeys passkeys,
            RecoveryCodes recovery,
            Sessions sessions,
            SessionList list,
            Happenings happenings) {
        this.own = own;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.sessions = sessions;
        this.list = list;
        this.happenings = happenings;
    }

    public List<Passkey> of(Principal who) {
        return passkeys.of(who.id());
    }

    public boolean arePossible() {
        return passkeys.arePossible();
    }

    /** What the browser is to do to make one. */
    public String offer(Principal who, Exchange web) {
        var profile = own.show(who);
        return passkeys.offer(new Owner(who.id(), profile.login(), profile.name()), ceremony(web));
    }

    /** Keeps what the browser made. */
    public Optional<Problem> keep(Principal who, Passkeys.Named made, Exchange web) {
        var name = made.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            return Optional.of(Problem.of("name", "access.passkey.name.length"));
        if (!passkeys.keep(who.id(), new Passkeys.Named(made.json(), name), ceremony(web)))
            return Optional.of(Problem.of("name", "access.passkey.not-kept"));
        sessions.proven(Way.PASSKEY, web.request());
        tell(who, Happened.PASSKEY_ADDED, name, web);
        return Optional.empty();
    }

    /**
     * One is removed at once, and every other session ends: it may have been opened by it, on a device that was lost.
     * The last way in beside the password stays where one is needed.
     */
    public Optional<Problem> remove(Principal who, UUID passkeyId, Exchange web) {
        var profile = own.show(who);
        boolean last = !profile.secondFactor() && passkeys.of(who.id()).size() == 1;
        if (last && (own.needsSecondFactor(who) || profile.passwordNeedsSecondFactor()))
            return Optional.of(Problem.of("passkeys", "access.passkey.last"));
        passkeys.remove(who.id(), passkeyId).ifPresent(name -> tell(who, Happened.PASSKEY_REMOVED, name, web));
        list.endOthers(who.id(), here(web));
        if (last) recovery.end(who.id());
        return Optional.empty();
    }

    public boolean hasRecoveryCodes(Principal who) {
        return recoveryCodesLeft(who) > 0;
    }

    public int recoveryCodesLeft(Principal who) {
        return recovery.left(who.id());
    }

    /** A new set, shown now and never again; empty where there is nothing they would stand in for. */
    public List<String> makeRecoveryCodes(Principal who, Exchange web) {
        boolean useful = own.show(who).secondFactor() || passkeys.has(who.id());
        return useful ? recovery.make(who.id(), web.client()) : List.of();
    }

    private Ceremony ceremony(Exchange web) {
        return new Ceremony(Ceremony.Purpose.REGISTRATION, here(web).toString(), web.request());
    }

    private UUID here(Exchange web) {
        return sessions.here(web.request()).key();
    }

    private void tell(Principal who, Happened what, String name, Exchange web) {
        happenings.add(Happenings.Entry.own(who.id(), what, name, web.client()));
    }
}

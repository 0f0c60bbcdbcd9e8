package health.attune.access.setups;

import health.attune.access.factors.SecondFactors;
import health.attune.access.happenings.Happened;
import health.attune.access.happenings.Happenings;
import health.attune.access.passkeys.Passkeys;
import health.attune.access.passwords.Passwords;
import health.attune.access.recovery.RecoveryCodes;
import health.attune.access.sessions.SessionList;
import health.attune.access.signin.KnownDevices;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An account begins anew: with a login and a password of its owner's choice, and nothing of before. */
@Component
class Beginnings {
    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final SessionList sessions;
    private final KnownDevices devices;
    private final Happenings happenings;

    Beginnings(
            JdbcClient jdbc,
            Passwords passwords,
            SecondFactors factors,
            Passkeys passkeys,
            RecoveryCodes recovery,
            SessionList sessions,
            KnownDevices devices,
            Happenings happenings) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.factors = factors;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.sessions = sessions;
        this.devices = devices;
        this.happenings = happenings;
    }

    Optional<Invitee> invitee(UUID accountId) {
        return jdbc.sql("""
                select id, kind, name, login, false as asks_for_birthday from access.account
                where id = :id and active_from <= now() and (active_until is null or active_until > now())
                  and id not in (select account_id from access.on_leave_now)
                """).param("id", accountId).query(Invitee.class).optional();
    }

    boolean isTaken(String login, UUID by) {
        return jdbc.sql("select exists (select 1 from access.account where lower(login) = :login and id <> :id)")
                .param("login", login)
                .param("id", by)
                .query(Boolean.class)
                .single();
    }

    void begin(UUID accountId, String login, String password) {
        boolean first = jdbc.sql("select password is null from access.account where id = :id for update")
                .param("id", accountId)
                .query(Boolean.class)
                .single();
        jdbc.sql("update access.account set login = :login where id = :id")
                .param("login", login)
                .param("id", accountId)
                .update();
        passwords.set(accountId, password);
        factors.remove(accountId);
        passkeys.removeAll(accountId);
        recovery.end(accountId);
        devices.forget(accountId);
        sessions.endAll(accountId);
        happenings.add(Happenings.Entry.own(accountId, Happened.SET_UP, "", ""));
        if (first) happenings.seeAll(accountId);
    }
}

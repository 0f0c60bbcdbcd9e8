package health.attune.access.operators;

import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Grant;
import health.attune.access.Role;
import health.attune.access.SetUpCode;
import health.attune.access.Verb;
import health.attune.access.setups.Invitations;
import health.attune.access.signin.Login;
import health.attune.access.staff.Proposals;
import health.attune.audit.Audit;
import health.attune.audit.AuditEntry;
import health.attune.audit.AuditEntry.About;
import health.attune.audit.AuditEntry.Actor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The administrator who invites all others: let in, and back in, by an operator at the machine. */
@Component
@Transactional
public class FirstAdministrator {
    private static final String ADMINISTRATORS = """
            select distinct a.id from access.account a join access.role_now g on g.account_id = a.id
            where g.role = 'system-administrator'
            """;
    private static final String EVERYWHERE = " and g.held_in is null";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Proposals proposals;
    private final Audit audit;
    private final Clock clock;

    FirstAdministrator(
            JdbcClient jdbc,
            Accounts accounts,
            Invitations invitations,
            Proposals proposals,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.invitations = invitations;
        this.proposals = proposals;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether nobody has set up the account of an administrator that is in force. */
    public boolean isMissing() {
        return administrators(" and a.password is not null").isEmpty();
    }

    /**
     * The code with which the account is set up, for somebody who administers everywhere; an earlier one that nobody
     * has used ends.
     *
     * @throws NotMissing where somebody administers everywhere already
     */
    public SetUpCode invite(String login, String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('first administrator'))")
                .query((row, number) -> row)
                .list();
        if (!administrators(EVERYWHERE + " and a.password is not null").isEmpty()) throw new NotMissing();
        administrators(EVERYWHERE + " and a.password is null").forEach(invitations::end);
        var account = accountOf(login, name);
        if (accounts.rolesOf(account).stream().noneMatch(role -> role == Role.SYSTEM_ADMINISTRATOR))
            accounts.grant(
                    account, new Grant(Role.SYSTEM_ADMINISTRATOR, Grant.Place.EVERYWHERE, clock.instant(), null), null);
        audit.record(entry("first administrator", null));
        return invitations.make(new Invitations.Made(account, Invitations.FOR_STAFF, null, null));
    }

    /**
     * A new code for an administrator who can't sign in any more and has nobody who would make one: password and second
     * factor stay as they are until it is used.
     *
     * @throws NoAdministrator where nobody of that login administers
     */
    public SetUpCode letBackIn(String login) {
        var account = jdbc.sql(ADMINISTRATORS + " and lower(a.login) = :login and a.kind = 'staff'")
                .param("login", Login.of(login))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NoAdministrator(login));
        audit.record(entry("set-up code of an administrator", account));
        return invitations.make(new Invitations.Made(account, Invitations.FOR_STAFF, null, null));
    }

    /**
     * Stands for what one administrator began and another would have to confirm; returns how many things.
     *
     * @throws NoSuchStaff where nobody of that login works here
     */
    public int confirm(String login) {
        var account = jdbc.sql("select id from access.account where lower(login) = :login and kind = 'staff'")
                .param("login", Login.of(login))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NoSuchStaff(login));
        audit.record(entry("confirmed by an operator", account));
        return proposals.acceptAll(account) + (invitations.confirm(account) ? 1 : 0);
    }

    private static AuditEntry entry(String subject, @Nullable UUID account) {
        return new AuditEntry(
                Actor.JOB,
                Verb.WRITE.on(DataClass.ACCOUNTS),
                About.organization(null, subject, account),
                "operator",
                true);
    }

    private List<UUID> administrators(String condition) {
        return jdbc.sql(ADMINISTRATORS + condition).query(UUID.class).list();
    }

    private UUID accountOf(String login, String name) {
        return jdbc.sql("select id from access.account where lower(login) = :login and kind = 'staff'")
                .param("login", Login.of(login))
                .query(UUID.class)
                .optional()
                .orElseGet(() -> accounts.createStaffAccount(login, name.strip(), null, null));
    }

    /** Nobody gets in by the machine while somebody can let them in by their account. */
    public static final class NotMissing extends RuntimeException {
        NotMissing() {
            super("There is an administrator of the network already, and nothing was changed. They invite others"
                    + " under Accounts, other administrators too. Where none of them can sign in any more:"
                    + " ./attune account administrator-code.");
        }
    }

    /** Nobody else is let in this way. */
    public static final class NoAdministrator extends RuntimeException {
        NoAdministrator(String login) {
            super("Nobody who administers signs in as " + login.strip() + ", and nothing was changed. Everybody else"
                    + " gets a new code from an administrator, under Accounts.");
        }
    }

    /** Nobody is confirmed who is not there. */
    public static final class NoSuchStaff extends RuntimeException {
        NoSuchStaff(String login) {
            super("Nobody who works here signs in as " + login.strip() + ", and nothing was changed.");
        }
    }
}

package health.attune.access.staff;

import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.Accounts.Reachability;
import health.attune.access.DataClass;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.access.SetUpCode;
import health.attune.access.Verb;
import health.attune.access.happenings.Happened;
import health.attune.access.happenings.Happening;
import health.attune.access.happenings.Happenings;
import health.attune.access.sessions.SessionList;
import health.attune.access.setups.Invitations;
import health.attune.access.setups.Out;
import health.attune.pages.NotThere;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of staff: read by managers, looked after by system administrators. */
@Component
@Transactional
public class StaffAccounts {
    private static final int SHOWN = 50;

    private final StaffStore store;
    private final Accounts accounts;
    private final Access access;
    private final Invitations invitations;
    private final SessionList sessions;
    private final List<Reachability> reachability;
    private final Proposals proposals;
    private final Happenings happenings;
    private final Clock clock;

    StaffAccounts(
            StaffStore store,
            Accounts accounts,
            Access access,
            Invitations invitations,
            SessionList sessions,
            List<Reachability> reachability,
            Proposals proposals,
            Happenings happenings,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.access = access;
        this.invitations = invitations;
        this.sessions = sessions;
        this.reachability = reachability;
        this.proposals = proposals;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** Those whose name or login holds that part, by name; all of them for an empty one. */
    public StaffList search(Principal who, String part) {
        access.requireApartFromPeople(who, Verb.READ, DataClass.ACCOUNTS, "accounts of staff");
        return store.search(part, SHOWN);
    }

    public StaffAccount show(Principal who, UUID accountId) {
        access.requireApartFromPeople(who, Verb.READ, DataClass.ACCOUNTS, "account of staff");
        var row = store.row(accountId).orElseThrow(NotThere::new);
        return new StaffAccount(
                row,
                store.hasSecondFactor(accountId),
                invitations.out(accountId).orElse(null),
                store.grants(accountId));
    }

    public boolean mayChange(Principal who) {
        return access.mayApartFromPeople(who, Verb.WRITE, DataClass.ACCOUNTS);
    }

    /** A new account with the code its owner sets it up with; a login that is taken is refused as a duplicate key. */
    public SetUpCode invite(Principal who, String login, String name) {
        toChange(who, "new account of staff");
        var account = accounts.createStaffAccount(login, name.strip(), who.id());
        return invitations.make(new Invitations.Made(account, Invitations.FOR_STAFF, who.id(), null));
    }

    /**
     * A new code for an account: its password, second factor, passkeys and sessions end when it is used. Its owner is
     * told and can stop it; it works after a wait, or once a second administrator confirms it.
     */
    public SetUpCode inviteAgain(Principal who, UUID accountId) {
        changed(who, accountId, "set-up code of staff");
        if (accountId.equals(who.id())) throw new NotOneself();
        return invitations.make(new Invitations.Made(accountId, Invitations.FOR_STAFF, who.id(), null));
    }

    /** A second administrator has spoken to the owner: the code works at once. */
    public void confirmCode(Principal who, UUID accountId) {
        changed(who, accountId, "set-up code of staff");
        boolean own = invitations
                .out(accountId)
                .map(Out::madeBy)
                .filter(who.id()::equals)
                .isPresent();
        if (own || accountId.equals(who.id())) throw new NotOneself();
        invitations.confirm(accountId, who.id());
    }

    /** The code that is out no longer works. */
    public void withdraw(Principal who, UUID accountId) {
        changed(who, accountId, "set-up code of staff");
        invitations.end(accountId, who.id());
    }

    /**
     * Roles are given by somebody else: no administrator opens people's records to themself. A role that opens doors
     * for others is only proposed by it.
     */
    public void grant(Principal who, UUID accountId, Grant grant) {
        changed(who, accountId, "role of staff");
        if (accountId.equals(who.id())) throw new NotOneself();
        if (Proposals.isByTwo(grant.role())) {
            proposals.propose(accountId, grant, who.id());
            return;
        }
        accounts.grant(accountId, grant, who.id());
        tell(who, accountId, Happened.ROLE_GIVEN);
    }

    /** Not where somebody in care would be left without anybody who could act. */
    public void endGrant(Principal who, UUID accountId, UUID grantId) {
        changed(who, accountId, "role of staff");
        store.lock(accountId);
        boolean ownAdministration = accountId.equals(who.id())
                && store.grants(accountId).stream()
                        .anyMatch(grant ->
                                grant.id().equals(grantId) && grant.role().equals(Role.SYSTEM_ADMINISTRATOR.word()));
        if (ownAdministration) throw new NotOneself();
        store.endGrant(accountId, grantId, clock.instant(), who.id());
        reachability.forEach(told -> told.requireAfterChangeOf(accountId));
        tell(who, accountId, Happened.ROLE_ENDED);
    }

    /**
     * From that moment on nobody can sign in to the account; at once, its sessions end too. Not where somebody in care
     * would be left without anybody who could act.
     */
    public void deactivate(Principal who, UUID accountId, Instant from) {
        changed(who, accountId, "account of staff");
        if (accountId.equals(who.id())) throw new NotOneself();
        store.lock(accountId);
        store.activeUntil(accountId, from);
        reachability.forEach(told -> told.requireAfterChangeOf(accountId));
        tell(who, accountId, Happened.ENDED);
        if (from.isAfter(clock.instant())) return;
        sessions.endAll(accountId);
        invitations.end(accountId, who.id());
    }

    public void reactivate(Principal who, UUID accountId) {
        changed(who, accountId, "account of staff");
        store.activeUntil(accountId, null);
        tell(who, accountId, Happened.REOPENED);
    }

    /** Signs its owner out everywhere, on whatever device and instance, with their next request. */
    public void signOut(Principal who, UUID accountId) {
        changed(who, accountId, "sessions of staff");
        sessions.endAll(accountId);
        tell(who, accountId, Happened.SIGNED_OUT);
    }

    /** What happened to the account that its administration brought about, the newest first. */
    public List<Happening> history(Principal who, UUID accountId) {
        access.requireApartFromPeople(who, Verb.READ, DataClass.ACCOUNTS, "history of an account of staff");
        return happenings.of(accountId).stream()
                .filter(one -> one.by() != null || one.what() == Happened.SET_UP)
                .toList();
    }

    private void tell(Principal who, UUID accountId, Happened what) {
        happenings.add(Happenings.Entry.by(who.id(), accountId, what, ""));
    }

    private void changed(Principal who, UUID accountId, String subject) {
        toChange(who, subject);
        if (store.row(accountId).isEmpty()) throw new NotThere();
    }

    private void toChange(Principal who, String subject) {
        access.requireApartFromPeople(who, Verb.WRITE, DataClass.ACCOUNTS, subject);
    }
}

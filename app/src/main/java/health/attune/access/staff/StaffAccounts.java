package health.attune.access.staff;

import health.attune.access.Accounts;
import health.attune.access.Accounts.Reachability;
import health.attune.access.Administration;
import health.attune.access.Administration.Giving;
import health.attune.access.Administration.Reach;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of staff: read by managers, looked after by system administrators. */
@Component
@Transactional
public class StaffAccounts {
    private static final int SHOWN = 50;

    private final StaffStore store;
    private final Accounts accounts;
    private final Administration administration;
    private final Invitations invitations;
    private final SessionList sessions;
    private final List<Reachability> reachability;
    private final Proposals proposals;
    private final Happenings happenings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffAccounts(
            StaffStore store,
            Accounts accounts,
            Administration administration,
            Invitations invitations,
            SessionList sessions,
            List<Reachability> reachability,
            Proposals proposals,
            Happenings happenings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.administration = administration;
        this.invitations = invitations;
        this.sessions = sessions;
        this.reachability = reachability;
        this.proposals = proposals;
        this.happenings = happenings;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the reader's organizations whose name or login holds that part, by name; all for an empty one. */
    public StaffList search(Principal who, String part) {
        return store.search(part, administration.requireReach(who), SHOWN);
    }

    /** The organizations whose accounts somebody reads. */
    public Reach seenBy(Principal who) {
        return administration.reach(who, Verb.READ);
    }

    /** Where somebody gives and ends roles. */
    public Giving giving(Principal who) {
        return administration.giving(who);
    }

    public StaffAccount show(Principal who, UUID accountId) {
        administration.requireSeeing(who, accountId, "account of staff");
        var row = store.row(accountId).orElseThrow(NotThere::new);
        var reach = administration.reach(who, Verb.READ);
        boolean guest = !reach.includes(row.organizationId());
        return new StaffAccount(
                row,
                guest,
                store.hasSecondFactor(accountId),
                guest ? null : invitations.out(accountId).orElse(null),
                store.grants(accountId).stream()
                        .filter(grant -> !guest || reach.includes(grant.heldIn()))
                        .toList());
    }

    /** The organizations for which somebody makes accounts. */
    public Reach lookedAfterBy(Principal who) {
        return administration.reach(who, Verb.WRITE);
    }

    public boolean mayChange(Principal who, UUID accountId) {
        return !accountId.equals(who.id()) && administration.may(who, Verb.WRITE, accountId);
    }

    /**
     * A new account with the code its owner sets it up with; a login that is taken is refused as a duplicate key.
     *
     * @param organizationId to which the account belongs; null for the network
     */
    public SetUpCode invite(Principal who, @Nullable UUID organizationId, String login, String name) {
        administration.requireMaking(who, organizationId);
        var account = accounts.createStaffAccount(login, name.strip(), organizationId, who.id());
        return invitations.make(new Invitations.Made(account, Invitations.FOR_STAFF, who.id(), null));
    }

    /** From now on another organization looks after the account, or the network where it is null: by who does both. */
    public void belongTo(Principal who, UUID accountId, @Nullable UUID organizationId) {
        administration.require(who, Verb.WRITE, accountId, "organization of an account");
        administration.requireMaking(who, organizationId);
        if (accountId.equals(who.id())) throw new NotOneself();
        store.lock(accountId);
        if (organizationId != null && openPlaces(accountId).anyMatch(Grant.Place::isEverywhere))
            throw new WorksElsewhere("access.staff.works-everywhere");
        accounts.belongTo(accountId, organizationId);
        tell(who, accountId, Happened.MOVED);
    }

    /**
     * A new code for an account: its password, second factor, passkeys and sessions end when it is used. Its owner is
     * told and can stop it; it works after a wait, or once a second administrator confirms it.
     */
    public SetUpCode inviteAgain(Principal who, UUID accountId) {
        toOpen(who, accountId);
        return invitations.make(new Invitations.Made(accountId, Invitations.FOR_STAFF, who.id(), null));
    }

    /** A second administrator has spoken to the owner: the code works at once. */
    public void confirmCode(Principal who, UUID accountId) {
        toOpen(who, accountId);
        boolean own = invitations
                .out(accountId)
                .map(Out::madeBy)
                .filter(who.id()::equals)
                .isPresent();
        if (own) throw new NotOneself();
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
        administration.requireSeeing(who, accountId, "role of staff");
        administration.requireGiving(who, accountId, grant.place());
        if (accountId.equals(who.id())) throw new NotOneself();
        if (Proposals.isByTwo(grant.role())) {
            proposals.propose(accountId, grant, who.id());
            return;
        }
        invitations.endReset(accountId, who.id());
        accounts.grant(accountId, grant, who.id());
        tell(who, accountId, Happened.ROLE_GIVEN);
    }

    /** Not where somebody in care would be left without anybody who could act. */
    public void endGrant(Principal who, UUID accountId, UUID grantId) {
        administration.requireSeeing(who, accountId, "role of staff");
        store.lock(accountId);
        var grant = store.grants(accountId).stream()
                .filter(one -> one.id().equals(grantId))
                .findFirst()
                .orElseThrow(NotThere::new);
        administration.requireGiving(who, accountId, grant.place());
        if (accountId.equals(who.id()) && grant.role().equals(Role.SYSTEM_ADMINISTRATOR.word())) throw new NotOneself();
        store.endGrant(accountId, grantId, who.id());
        reachability.forEach(told -> told.requireAfterChangeOf(accountId));
        events.publishEvent(new Grant.Ended(accountId));
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
        administration.require(who, Verb.READ, accountId, "history of an account of staff");
        return happenings.of(accountId).stream()
                .filter(one -> one.by() != null || one.what() == Happened.SET_UP)
                .toList();
    }

    private void tell(Principal who, UUID accountId, Happened what) {
        happenings.add(Happenings.Entry.by(who.id(), accountId, what, ""));
    }

    private void changed(Principal who, UUID accountId, String subject) {
        administration.require(who, Verb.WRITE, accountId, subject);
    }

    /** Whoever has the code has all that the account opens: it is made by those who administer every place of it. */
    private void toOpen(Principal who, UUID accountId) {
        changed(who, accountId, "set-up code of staff");
        if (accountId.equals(who.id())) throw new NotOneself();
        if (!openPlaces(accountId).allMatch(place -> administration.mayGive(who, place)))
            throw new WorksElsewhere("access.staff.works-elsewhere");
    }

    private Stream<Grant.Place> openPlaces(UUID accountId) {
        return store.grants(accountId).stream()
                .filter(grant -> !grant.isOver(clock.instant()))
                .map(GrantRow::place);
    }
}

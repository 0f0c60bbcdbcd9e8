package health.attune.access.staff;

import health.attune.access.Accounts;
import health.attune.access.Administration;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.access.happenings.Happened;
import health.attune.access.happenings.Happenings;
import health.attune.access.setups.Invitations;
import health.attune.pages.NotThere;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles that open doors for others are given by two: one administrator proposes, another accepts. Where there is no
 * other, an operator at the machine does.
 */
@Component
@Transactional
public class Proposals {
    private static final Set<Role> BY_TWO = Set.of(Role.SYSTEM_ADMINISTRATOR, Role.PRIVACY_OFFICER);
    private static final String SUBJECT = "proposed role of staff";

    private final ProposalStore store;
    private final Accounts accounts;
    private final Administration administration;
    private final Happenings happenings;
    private final Invitations invitations;

    Proposals(
            ProposalStore store,
            Accounts accounts,
            Administration administration,
            Happenings happenings,
            Invitations invitations) {
        this.store = store;
        this.accounts = accounts;
        this.administration = administration;
        this.happenings = happenings;
        this.invitations = invitations;
    }

    static boolean isByTwo(Role role) {
        return BY_TWO.contains(role);
    }

    /** Those that nobody decided on, the oldest first: of whoever reads, where they give roles. */
    public List<Proposal> of(Principal who, UUID accountId) {
        administration.requireSeeing(who, accountId, SUBJECT);
        return store.open(accountId).stream()
                .filter(proposal -> administration.mayGive(who, proposal.place()))
                .toList();
    }

    void propose(UUID accountId, Grant grant, UUID by) {
        store.insert(accountId, grant, by);
        tell(by, accountId, Happened.ROLE_PROPOSED);
    }

    /** The role counts as it was proposed, from now on at the earliest. */
    public void accept(Principal who, UUID accountId, UUID proposalId) {
        administration.requireSeeing(who, accountId, SUBJECT);
        var proposal = store.open(accountId, proposalId).orElseThrow(NotThere::new);
        administration.requireGiving(who, accountId, proposal.place());
        if (proposal.proposedBy().equals(who.id()) || accountId.equals(who.id())) throw new NotOneself();
        give(accountId, proposal, who.id());
    }

    /** It is off the table; also who proposed it may take it back. */
    public void refuse(Principal who, UUID accountId, UUID proposalId) {
        administration.requireSeeing(who, accountId, SUBJECT);
        var proposal = store.find(accountId, proposalId).orElseThrow(NotThere::new);
        administration.requireGiving(who, accountId, proposal.place());
        if (store.decide(accountId, proposalId, false, who.id())) tell(who.id(), accountId, Happened.ROLE_REFUSED);
    }

    /** An operator at the machine accepts all that waits for that account; returns how many. */
    public int acceptAll(UUID accountId) {
        var waiting = store.open(accountId);
        waiting.forEach(proposal -> give(accountId, proposal, null));
        return waiting.size();
    }

    private void give(UUID accountId, Proposal proposal, @Nullable UUID by) {
        if (!store.decide(accountId, proposal.id(), true, by)) return;
        var role = Role.of(proposal.role()).orElseThrow();
        var grant = new Grant(role, proposal.place(), proposal.startsAt(), proposal.endsAt());
        invitations.endReset(accountId, by);
        accounts.grant(accountId, grant, proposal.proposedBy());
        tell(by, accountId, Happened.ROLE_GIVEN);
    }

    private void tell(@Nullable UUID by, UUID accountId, Happened what) {
        happenings.add(Happenings.Entry.by(by, accountId, what, ""));
    }
}

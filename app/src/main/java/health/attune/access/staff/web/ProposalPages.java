package health.attune.access.staff.web;

import health.attune.access.Principal;
import health.attune.access.staff.Leaves;
import health.attune.access.staff.Proposals;
import health.attune.access.staff.StaffAccounts;
import health.attune.pages.SeeOther;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What waits for a decision at an account of staff, and what can be taken back. */
@Controller
@RequestMapping("/accounts/{id}")
class ProposalPages {
    private final Proposals proposals;
    private final Leaves leaves;
    private final StaffAccounts staff;

    ProposalPages(Proposals proposals, Leaves leaves, StaffAccounts staff) {
        this.staff = staff;
        this.proposals = proposals;
        this.leaves = leaves;
    }

    @PostMapping("/proposals/{proposalId}/acceptance")
    Object accept(@AuthenticationPrincipal Principal who, @PathVariable UUID id, @PathVariable UUID proposalId) {
        proposals.accept(who, id, proposalId);
        return SeeOther.to("/accounts/" + id);
    }

    @DeleteMapping("/proposals/{proposalId}")
    Object refuse(@AuthenticationPrincipal Principal who, @PathVariable UUID id, @PathVariable UUID proposalId) {
        proposals.refuse(who, id, proposalId);
        return SeeOther.to("/accounts/" + id);
    }

    @DeleteMapping("/sessions")
    Object signOut(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        staff.signOut(who, id);
        return SeeOther.to("/accounts/" + id);
    }

    @DeleteMapping("/leaves/{leaveId}")
    Object endLeave(@AuthenticationPrincipal Principal who, @PathVariable UUID id, @PathVariable UUID leaveId) {
        leaves.end(who, id, leaveId);
        return SeeOther.to("/accounts/" + id);
    }
}

package health.attune.access.staff.web;

import health.attune.access.staff.Proposal;
import java.util.List;
import java.util.UUID;

/**
 * A proposed role, ready to print.
 *
 * @param forReader whether the reader may accept it
 */
public record ProposalLine(Proposal proposal, String place, boolean forReader) {

    static List<ProposalLine> all(List<Proposal> proposals, Where where, UUID reader) {
        return proposals.stream()
                .map(proposal -> new ProposalLine(
                        proposal,
                        where.name(proposal.place()),
                        !proposal.proposedBy().equals(reader)))
                .toList();
    }
}

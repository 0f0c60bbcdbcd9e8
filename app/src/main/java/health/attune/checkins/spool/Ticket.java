package health.attune.checkins.spool;

import health.attune.access.Principal;
import health.attune.pages.CrisisHelp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a question's page says of itself under seal, so that its answer can be attributed without the database: whose
 * check-in it is, who has it open, which question it asks, and the help of their site.
 *
 * @param bearer the account or the pass of whoever the page was made for
 * @param personId the person themself or the person whose check-in a pass opens; null for staff
 */
public record Ticket(
        UUID checkinId,
        UUID responseId,
        String item,
        Principal.Kind kind,
        UUID bearer,
        @Nullable UUID personId,
        Instant until,
        String language,
        CrisisHelp help) {

    static Ticket of(Principal bearer, Tickets.Asked asked, Instant until, CrisisHelp help) {
        return new Ticket(
                asked.checkinId(),
                asked.responseId(),
                asked.item(),
                bearer.kind(),
                bearer.id(),
                bearer.personId(),
                until,
                asked.language(),
                help);
    }

    /** Whether it is of the page of that question, and still good. */
    public boolean allows(UUID checkin, String question, Instant now) {
        return checkinId.equals(checkin) && item.equals(question) && now.isBefore(until);
    }

    /** Who answered; how they are called is not told. */
    Principal principal() {
        return new Principal(bearer, kind, "", personId, kind == Principal.Kind.PASS ? checkinId : null);
    }
}

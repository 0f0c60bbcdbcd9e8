package health.attune.contacts;

import health.attune.access.Principal;
import health.attune.pages.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What contacts come from where they were agreed on before, such as appointments: told by the module that keeps it. */
public interface Occasions {

    /**
     * What is known of a contact before it is recorded.
     *
     * @param accountId who of the staff was to be there
     * @param minutes how long it was to last; null where that is not known
     * @param at when it was to begin
     * @param others who else of the staff was to be there
     */
    record Planned(
            UUID accountId,
            String mode,
            String purpose,
            @Nullable Integer minutes,
            Instant at,
            List<UUID> others) {}

    /** To fill a form with; empty where it is none of theirs, or not for this reader. */
    Optional<Planned> planned(Principal who, UUID personId, UUID occasionId);

    /**
     * It came about or did not, as that contact says; told in the transaction that records it.
     *
     * @throws Settled where somebody said already what came of it
     */
    void met(Principal who, UUID occasionId, Contact contact);

    /** Somebody said already what came of it: one occasion is entered once. */
    final class Settled extends Refusal {
        public static final String SENTENCE = "contacts.fault.settled";

        public Settled() {
            super(HttpStatus.CONFLICT, SENTENCE);
        }
    }
}

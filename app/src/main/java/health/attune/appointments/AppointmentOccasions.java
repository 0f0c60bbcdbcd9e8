package health.attune.appointments;

import health.attune.access.Principal;
import health.attune.contacts.Contact;
import health.attune.contacts.Occasions;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A contact may come from an appointment: it is filled with what is known, and says what came of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppointmentOccasions implements Occasions {
    private final AppointmentKeeper keeper;
    private final AppointmentStore store;

    AppointmentOccasions(AppointmentKeeper keeper, AppointmentStore store) {
        this.keeper = keeper;
        this.store = store;
    }

    @Override
    public Optional<Planned> planned(Principal who, UUID personId, UUID occasionId) {
        return store.find(occasionId)
                .map(found -> keeper.toRead(who, personId, found.id()).plan())
                .map(plan -> new Planned(
                        plan.lead(),
                        plan.mode(),
                        plan.purpose(),
                        plan.minutes(),
                        earlier(plan.at(), store.now()),
                        plan.workers().stream().skip(1).toList()));
    }

    @Override
    public void met(Principal who, UUID occasionId, Contact contact) {
        if (store.find(occasionId).isEmpty()) return;
        var found = keeper.toTell(who, contact.personId(), occasionId);
        if (!found.isOpen()) throw new Settled();
        keeper.keep(found.settled(Status.ofOutcome(contact.outcome()), contact.id()), who.id());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

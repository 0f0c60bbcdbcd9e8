package health.attune.appointments;

import health.attune.contacts.Contact;
import health.attune.contacts.Touches;
import health.attune.database.Net;
import health.attune.people.Person;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What elsewhere changes what becomes of appointments, in the same transaction and above the net: whoever did it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppointmentsFollow {
    private final AppointmentKeeper keeper;
    private final AppointmentStore store;
    private final Touches touches;
    private final Net net;

    AppointmentsFollow(AppointmentKeeper keeper, AppointmentStore store, Touches touches, Net net) {
        this.keeper = keeper;
        this.store = store;
        this.touches = touches;
        this.net = net;
    }

    /** Nobody waits for somebody who has died, and nobody is reminded. */
    @EventListener
    void on(Person.Died died) {
        net.above(() -> store.lockOpen(died.personId())
                .forEach(one -> keeper.keep(one.cancelled(Appointment.DIED, null), null)));
    }

    /** A contact that was corrected or withdrawn says something else of the appointment that it comes from. */
    @EventListener
    void on(Contact.Changed changed) {
        net.above(() -> follow(changed.personId()));
    }

    private void follow(UUID personId) {
        var told = store.told(personId);
        if (told.isEmpty()) return;
        var standing = touches.standing(
                told.stream().map(AppointmentsFollow::contactId).distinct().toList());
        told.stream()
                .filter(one -> !isAsTold(one, standing.get(contactId(one))))
                .forEach(one -> follow(one, standing.get(contactId(one))));
    }

    private static UUID contactId(Appointment told) {
        return Objects.requireNonNull(told.state().contactId());
    }

    private static boolean isAsTold(Appointment one, @Nullable Contact contact) {
        return contact == null ? one.isOpen() : one.status() == Status.ofOutcome(contact.outcome());
    }

    private void follow(Appointment told, @Nullable Contact contact) {
        var one = store.lock(told.id()).orElseThrow();
        if (!contactId(told).equals(one.state().contactId()) || isAsTold(one, contact)) return;
        if (contact == null) keeper.keep(one.unsettled(store.openBefore(one.id())), null);
        else keeper.keep(one.settled(Status.ofOutcome(contact.outcome()), contactId(one)), null);
    }
}

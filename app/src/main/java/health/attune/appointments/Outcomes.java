package health.attune.appointments;

import health.attune.access.Principal;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.contacts.Touches;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an appointment: agreed to, arrived, called off, missed; what was in vain is a contact, once. */
@Component
@Transactional
public class Outcomes {
    private final AppointmentKeeper keeper;
    private final AppointmentStore store;
    private final Contacts contacts;
    private final Touches touches;

    Outcomes(AppointmentKeeper keeper, AppointmentStore store, Contacts contacts, Touches touches) {
        this.keeper = keeper;
        this.store = store;
        this.contacts = contacts;
        this.touches = touches;
    }

    /** What was proposed is agreed on. */
    public void accept(Principal who, UUID personId, UUID appointmentId) {
        var found = keeper.toPlan(who, personId, appointmentId);
        if (found.status() == Status.PROPOSED) keeper.keep(found.accepted(), who.id());
    }

    public void arrive(Principal who, UUID personId, UUID appointmentId) {
        var found = ofStaff(who, personId, appointmentId);
        if (found.status() != Status.ARRIVED) keeper.keep(found.arrived(), who.id());
    }

    public void unarrive(Principal who, UUID personId, UUID appointmentId) {
        var found = ofStaff(who, personId, appointmentId);
        if (found.status() == Status.ARRIVED) keeper.keep(found.expectedAgain(), who.id());
    }

    /** The person asks for another time. */
    public void wish(Principal who, UUID personId, UUID appointmentId, String words) {
        var found = keeper.toPlan(who, personId, appointmentId);
        requireToCome(who, found);
        keeper.keep(found.wishing(words), who.id());
    }

    /** They don't ask any more, or it stays as it was. */
    public void unwish(Principal who, UUID personId, UUID appointmentId) {
        var found = keeper.toPlan(who, personId, appointmentId);
        if (found.state().wish() != null) keeper.keep(found.wishing(null), who.id());
    }

    /**
     * That it is called off.
     *
     * @param reason one of {@link Appointment#REASONS}
     * @param alsoLater with it all later ones of its series
     */
    public record Cancellation(String reason, boolean alsoLater) {}

    /** Called off twice is called off once; one word that it will not be is one contact, of however many it was. */
    public void cancel(Principal who, UUID personId, UUID appointmentId, Cancellation cancellation) {
        boolean known = cancellation.reason().startsWith("person-")
                || who.isStaff() && Appointment.REASONS_OF_SITE.contains(cancellation.reason());
        if (!known) throw new NotThere();
        var found = keeper.toPlan(who, personId, appointmentId);
        if (found.status() == Status.CANCELLED) return;
        requireToCome(who, found);
        var later = later(found, cancellation.alsoLater());
        var attempt = attempt(found, cancellation.reason());
        keeper.keep(found.cancelled(cancellation.reason(), attempt.id()), who.id());
        for (var one : later) keeper.keep(one.cancelled(cancellation.reason(), attempt.id()), who.id());
        record(who, attempt);
    }

    /** What came of it once its time has come is for staff to say. */
    private void requireToCome(Principal who, Appointment found) {
        if (!who.isStaff() && found.isUnsettled(store.now())) throw new AppointmentRefused(AppointmentRefused.PAST);
    }

    private List<Appointment> later(Appointment found, boolean wanted) {
        var series = found.state().seriesId();
        if (series == null || !wanted) return List.of();
        return store.lockLater(series, found.plan().at()).stream()
                .filter(one -> !one.id().equals(found.id()) && one.personId().equals(found.personId()))
                .toList();
    }

    /**
     * They did not come.
     *
     * @throws AppointmentRefused while its time is still to come
     */
    public void miss(Principal who, UUID personId, UUID appointmentId) {
        if (!who.isStaff()) throw new NotThere();
        var found = keeper.toTell(who, personId, appointmentId);
        if (found.status() == Status.NOSHOW) return;
        if (!found.isOpen()) throw new AppointmentRefused(AppointmentRefused.OVER);
        if (found.plan().at().isAfter(store.now())) throw new AppointmentRefused(AppointmentRefused.NOT_YET);
        var attempt = attempt(found, "no-show");
        keeper.keep(found.settled(Status.NOSHOW, attempt.id()), who.id());
        record(who, attempt);
    }

    /**
     * Nobody said after all what came of it: the contact that told so is withdrawn, and the appointment stands; with it
     * all that were called off by the same word.
     */
    public void reopen(Principal who, UUID personId, UUID appointmentId) {
        if (!who.isStaff()) throw new NotThere();
        var contactId = keeper.toTell(who, personId, appointmentId).state().contactId();
        if (contactId == null) return;
        var standing = touches.standing(List.of(contactId)).get(contactId);
        if (standing != null) contacts.unrecord(who, personId, standing.id());
    }

    private void record(Principal who, Contact attempt) {
        if (who.isStaff()) contacts.record(who, attempt);
        else contacts.recordAgreed(who, attempt);
    }

    private Contact attempt(Appointment one, String reason) {
        var plan = one.plan();
        return new Contact(
                Ids.next(),
                one.personId(),
                plan.lead(),
                Contact.WITH.getFirst(),
                plan.mode(),
                plan.purpose(),
                false,
                null,
                outcome(reason),
                earlier(plan.at(), store.now()));
    }

    private static String outcome(String reason) {
        if (reason.equals("no-show")) return reason;
        return reason.startsWith("person-") ? "canceled-by-person" : "canceled-by-site";
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Appointment ofStaff(Principal who, UUID personId, UUID appointmentId) {
        if (!who.isStaff()) throw new NotThere();
        return keeper.toTell(who, personId, appointmentId);
    }
}

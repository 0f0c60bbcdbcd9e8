package health.attune.appointments;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds an appointment for whoever may change it, and keeps what became of it. */
@Component
class AppointmentKeeper {
    static final String SUBJECT = "appointment";
    static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.APPOINTMENTS, SUBJECT);
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.APPOINTMENTS, SUBJECT);

    private final Access access;
    private final AppointmentStore store;
    private final ApplicationEventPublisher events;

    AppointmentKeeper(Access access, AppointmentStore store, ApplicationEventPublisher events) {
        this.access = access;
        this.store = store;
        this.events = events;
    }

    /** For whoever plans. */
    Appointment toPlan(Principal who, UUID personId, UUID appointmentId) {
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, personId, SUBJECT);
        return locked(who, personId, appointmentId);
    }

    /** For whoever says how it went: as with contacts, also for those who write to the record and not to calendars. */
    Appointment toTell(Principal who, UUID personId, UUID appointmentId) {
        boolean byCalendar = access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, personId);
        var dataClass = byCalendar ? DataClass.APPOINTMENTS : DataClass.RECORD;
        access.require(who, Verb.WRITE, dataClass, personId, SUBJECT);
        return locked(who, personId, appointmentId);
    }

    Appointment toRead(Principal who, UUID personId, UUID appointmentId) {
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, personId, SUBJECT);
        var found = of(personId, store.find(appointmentId).orElseThrow(NotThere::new));
        access.requireCleared(who, READ, personId, found.labels());
        if (found.status() == Status.ENTERED_IN_ERROR) throw new NotThere();
        return found;
    }

    private Appointment locked(Principal who, UUID personId, UUID appointmentId) {
        var found = of(personId, store.lock(appointmentId).orElseThrow(NotThere::new));
        access.requireCleared(who, WRITE, personId, found.labels());
        return found;
    }

    private static Appointment of(UUID personId, Appointment found) {
        if (!found.personId().equals(personId)) throw new NotThere();
        return found;
    }

    /**
     * One alone, or all of a series.
     *
     * @throws AlreadySent where something else was booked by these ids, a longer or a shorter series among it, or the
     *     same and it stands no more
     */
    void insert(List<Appointment> made, UUID by) {
        var booked = made.stream()
                .filter(one -> AlreadySent.isNew(store.insert(one, by), () -> stands(one)))
                .toList();
        if (booked.size() < made.size() && (!booked.isEmpty() || !isWhole(made))) throw new AlreadySent();
        booked.forEach(this::tell);
    }

    private boolean stands(Appointment made) {
        var found = store.find(made.id()).orElseThrow(NotThere::new);
        return of(made.personId(), found).isBookedAs(made);
    }

    private boolean isWhole(List<Appointment> made) {
        var series = made.getFirst().state().seriesId();
        return series == null || store.countOf(series) == made.size();
    }

    /**
     * As it is now.
     *
     * @param by null where it follows from something else
     * @throws ChangedMeanwhile when somebody else changed it since
     */
    void keep(Appointment changed, @Nullable UUID by) {
        if (!store.update(changed, by)) throw new ChangedMeanwhile();
        tell(changed);
    }

    private void tell(Appointment one) {
        events.publishEvent(new Appointment.Changed(one.personId()));
    }
}

package health.attune.appointments;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The appointments of a person, as those read them who may see when the person is met. */
@Component
@Transactional
public class Appointments {
    private static final int MOST_SETTLED = 50;

    private final AppointmentStore store;
    private final NextAppointments nexts;
    private final AppointmentKeeper keeper;
    private final Access access;

    Appointments(AppointmentStore store, NextAppointments nexts, AppointmentKeeper keeper, Access access) {
        this.store = store;
        this.nexts = nexts;
        this.keeper = keeper;
        this.access = access;
    }

    /**
     * What was agreed on with a person.
     *
     * @param open the earliest first; of some the time has come and nobody said what came of it
     * @param settled the latest first, as many as one reads
     */
    public record Agenda(Instant now, List<Appointment> open, List<Appointment> settled) {

        public List<Appointment> coming() {
            return open.stream().filter(one -> !one.isUnsettled(now)).toList();
        }

        public List<Appointment> unsettled() {
            return open.stream().filter(one -> one.isUnsettled(now)).toList();
        }
    }

    public Agenda of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, personId, AppointmentKeeper.SUBJECT);
        var cleared = access.cleared(who, Verb.READ, personId);
        var open = store.open(personId, cleared);
        var settled = store.settled(personId, MOST_SETTLED, cleared);
        var labels = Stream.concat(open.stream(), settled.stream()).map(Appointment::labels);
        access.requireCleared(who, AppointmentKeeper.READ, personId, Labels.together(labels.toList()));
        return new Agenda(store.now(), open, settled);
    }

    /**
     * Those of these people within that time, whatever came of them, the earliest first: as far as the reader sees
     * them. Whom a page shows is for that page to record.
     */
    public Map<UUID, List<Appointment>> among(Principal who, Collection<UUID> people, Span span) {
        var seen = access.sight(who, Verb.READ, DataClass.APPOINTMENTS);
        return store.among(people, span, seen).stream().collect(Collectors.groupingBy(Appointment::personId));
    }

    /** One of them with all it was. */
    public record Whole(Appointment appointment, List<Step> steps, Company company, Instant now) {}

    public Whole show(Principal who, UUID personId, UUID appointmentId) {
        var found = keeper.toRead(who, personId, appointmentId);
        return new Whole(found, store.steps(appointmentId), store.company(found), store.now());
    }

    /** Whether a page offers to plan. */
    public boolean mayPlan(Principal who, UUID personId) {
        return who.isStaff() && access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, personId);
    }

    /** Whether its label lets them change it at all. */
    public boolean mayChange(Principal who, Appointment one) {
        return access.clears(who, Verb.WRITE, one.personId(), one.labels());
    }

    /**
     * The next appointment of each of the people, for what keeps lists ready, asked in one statement; whoever has none
     * is missing. Nobody's access is asked, since nobody is shown anything.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Next> next(Collection<Next.Asked> people) {
        return nexts.of(people);
    }
}

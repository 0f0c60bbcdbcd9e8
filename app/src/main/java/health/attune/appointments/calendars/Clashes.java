package health.attune.appointments.calendars;

import health.attune.access.Access;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.appointments.Appointment;
import health.attune.appointments.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells before something is booked who is to be elsewhere then. */
@Component
@Transactional
public class Clashes {
    private final CalendarStore store;
    private final Calendars calendars;
    private final Access access;

    Clashes(CalendarStore store, Calendars calendars, Access access) {
        this.store = store;
        this.calendars = calendars;
        this.access = access;
    }

    /** Of all that is about to be booked for one person, with the same people; none with itself. */
    public List<Clash> of(Principal who, List<Appointment> made) {
        var first = made.getFirst();
        var whole = new Span(first.plan().at(), made.getLast().plan().until());
        var clashes = new ArrayList<Clash>();
        var cleared = access.cleared(who, Verb.READ, first.personId());
        clashes.addAll(meeting(made, store.takenOf(first.personId(), whole, cleared), Clash.Kind.OWN));
        clashes.addAll(meeting(made, calendars.taken(first.plan().workers(), whole), Clash.Kind.TAKEN));
        for (var worker : first.plan().workers())
            for (var away : calendars.watched(who, worker, whole).away())
                for (var one : made)
                    if (span(one).meets(away))
                        clashes.add(
                                new Clash(Clash.Kind.AWAY, worker, one.plan().at()));
        return clashes;
    }

    private static List<Clash> meeting(List<Appointment> made, Collection<Taken> taken, Clash.Kind kind) {
        var ids = made.stream().map(Appointment::id).toList();
        var clashes = new ArrayList<Clash>();
        for (var one : made)
            taken.stream()
                    .filter(other -> !ids.contains(other.appointmentId()))
                    .filter(other -> other.span().meets(span(one)))
                    .map(Taken::whose)
                    .distinct()
                    .map((UUID whose) -> new Clash(kind, whose, one.plan().at()))
                    .forEach(clashes::add);
        return clashes;
    }

    private static Span span(Appointment one) {
        return new Span(one.plan().at(), one.plan().until());
    }
}

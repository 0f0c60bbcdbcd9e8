package health.attune.appointments.calendars;

import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.appointments.Appointment;
import health.attune.appointments.Span;
import health.attune.pages.Words;
import health.attune.pages.forms.Wall;
import health.attune.today.DueBy;
import health.attune.today.Waiting;
import health.attune.today.WaitingItem;
import health.attune.today.WaitingItem.About;
import health.attune.today.WaitingItem.Kind;
import health.attune.today.WaitingItem.Urgency;
import health.attune.today.Waits;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Today's appointments of a worker; those before of which nobody said whether they took place; and of those to come
 * what somebody has to do something about: another time is asked for, or care has ended.
 */
@Component
@Order(30)
class AppointmentsToday implements Waiting {
    private static final int DAYS_AFTER = 60;
    private static final int MOST = 30;

    private final Calendars calendars;
    private final CalendarStore store;

    AppointmentsToday(Calendars calendars, CalendarStore store) {
        this.calendars = calendars;
        this.store = store;
    }

    @Override
    public String source() {
        return "appointments.place";
    }

    @Override
    public Waits forWorker(Principal who, Words words) {
        var now = store.now();
        var wall = new Wall(calendars.zoneOf(who.id()));
        var today = wall.day(now);
        var span = new Span(wall.beginning(today), wall.beginning(today.plusDays(DAYS_AFTER)));
        var open = store.of(who.id(), span, calendars.sight(who)).stream()
                .filter(named -> named.appointment().isOpen())
                .toList();
        var before = store.unsettled(who.id(), span.from(), calendars.sight(who));
        var said = new Said(words, now, wall.beginning(today.plusDays(1)), wall.zone(), ended(open));
        // Those before come after today's, the latest first: where there are many, the oldest are counted.
        var items = Stream.concat(open.stream(), before.stream())
                .flatMap(named -> said.item(named).stream())
                .toList();
        return Waits.first(MOST, items, Kind.APPOINTMENT, "/calendar");
    }

    private Set<UUID> ended(List<Named> open) {
        return store.outOfCare(
                open.stream().map(named -> named.appointment().id()).collect(Collectors.toSet()));
    }

    /**
     * Says why each waits.
     *
     * @param tomorrow the end of today
     * @param ended those in whose program care has ended
     */
    private record Said(Words words, Instant now, Instant tomorrow, ZoneId zone, Set<UUID> ended) {

        Optional<WaitingItem> item(Named named) {
            var one = named.appointment();
            var plan = one.plan();
            if (one.isUnsettled(now)) return Optional.of(item(named, Urgency.USUAL, "unsettled", plan.until()));
            if (ended.contains(one.id())) return Optional.of(item(named, Urgency.PRESSING, "care-ended", plan.at()));
            if (one.state().wish() != null) return Optional.of(item(named, Urgency.PRESSING, "wish", plan.at()));
            return plan.at().isBefore(tomorrow)
                    ? Optional.of(item(named, Urgency.USUAL, "coming", plan.at()))
                    : Optional.empty();
        }

        private WaitingItem item(Named named, Urgency urgency, String why, Instant due) {
            var one = named.appointment();
            return new WaitingItem(
                    one.id(),
                    Kind.APPOINTMENT,
                    urgency,
                    About.of(named.person(), classes(one)),
                    sentence(one, why),
                    "/people/" + one.personId() + "/appointments/" + one.id(),
                    DueBy.at(due, zone));
        }

        private String sentence(Appointment one, String why) {
            return words.say(
                    "appointments.today." + why,
                    words.say("contacts.mode." + one.plan().mode()),
                    words.say("contacts.purpose." + one.plan().purpose()),
                    words.moment(one.plan().at(), zone));
        }

        private static DataClass[] classes(Appointment one) {
            return one.labels().isEmpty()
                    ? new DataClass[] {DataClass.APPOINTMENTS}
                    : new DataClass[] {DataClass.APPOINTMENTS, DataClass.SUBSTANCE_USE_RECORD};
        }
    }
}

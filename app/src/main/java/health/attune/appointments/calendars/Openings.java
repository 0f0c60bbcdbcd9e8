package health.attune.appointments.calendars;

import health.attune.access.Principal;
import health.attune.appointments.Plan;
import health.attune.appointments.Span;
import health.attune.pages.forms.Wall;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a colleague could meet somebody: within their hours, not taken and not away. */
@Component
@Transactional
public class Openings {
    private static final int DAYS = 7;
    /** Where no hours are known; the page says so. */
    private static final LocalTime USUALLY_FROM = LocalTime.of(9, 0);

    private static final LocalTime USUALLY_UNTIL = LocalTime.of(17, 0);

    private final Calendars calendars;

    Openings(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * What is free.
     *
     * @param isGuessed whether no hours are known, so that those of offices were taken for them
     */
    public record Found(ZoneId zone, List<Instant> beginnings, boolean isGuessed) {}

    /**
     * Of whom, how long, and from which day on.
     *
     * @param minutes kept within what an appointment may last
     */
    public record Sought(UUID accountId, int minutes, LocalDate from) {
        public Sought {
            minutes = Math.clamp(minutes, Plan.FEWEST_MINUTES, Plan.MOST_MINUTES);
        }
    }

    /** Of seven days; of a colleague whose days the reader may see. */
    public Found find(Principal who, Sought sought) {
        calendars.requireColleague(who, sought.accountId());
        var wall = new Wall(calendars.zoneOf(sought.accountId()));
        var span = new Span(
                wall.beginning(sought.from()), wall.beginning(sought.from().plusDays(DAYS)));
        var watched = calendars.watched(who, sought.accountId(), span);
        boolean guessed = watched.duties().isEmpty();
        var working = guessed ? officeHours(wall, sought.from()) : watched.duties();
        var taken = calendars.taken(List.of(sought.accountId()), span).stream().map(Taken::span);
        var busy = Stream.concat(taken, watched.away().stream()).toList();
        var from = span.from().isAfter(watched.now()) ? span.from() : watched.now();
        return new Found(wall.zone(), new FreeTimes(working, busy).of(sought.minutes(), from), guessed);
    }

    private static List<Span> officeHours(Wall wall, LocalDate first) {
        var hours = new ArrayList<Span>();
        for (int i = 0; i < DAYS; i++) {
            var day = first.plusDays(i);
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                hours.add(new Span(wall.moment(day.atTime(USUALLY_FROM)), wall.moment(day.atTime(USUALLY_UNTIL))));
        }
        return hours;
    }
}

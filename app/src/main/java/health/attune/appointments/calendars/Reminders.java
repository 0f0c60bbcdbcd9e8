package health.attune.appointments.calendars;

import health.attune.database.Net;
import health.attune.jobs.Job;
import health.attune.notices.Notice;
import health.attune.notices.NoticeKind;
import health.attune.notices.Notices;
import health.attune.people.Person;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people who have an account and chose a way to be reached, on the day before, that something is coming up: not
 * what, with whom or where. Nobody is called.
 */
@Component
class Reminders {
    static final NoticeKind KIND = new NoticeKind("appointments.notice.coming", NoticeKind.Choice.PERSON);
    private static final Duration EVERY = Duration.ofMinutes(15);

    /** By day at the site, of what is to come from half a day to one and a half days later. */
    private static final String DUE = """
            select a.id, a.person_id, c.id as account_id, extract(epoch from a.starts_at)::bigint as starts
            from appointments.appointment a
            join programs.program g on g.id = a.program_id
            join programs.site s on s.id = g.site_id
            join people.person p on p.id = a.person_id and p.died_on is null
            join access.account c on c.person_id = a.person_id and c.active_from <= now()
                and (c.active_until is null or c.active_until > now())
            where a.status in ('proposed', 'booked')
              and a.starts_at >= now() + interval '12 hours' and a.starts_at < now() + interval '36 hours'
              and extract(hour from now() at time zone s.time_zone) between 9 and 18
            """;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Net net;

    Reminders(JdbcClient jdbc, Notices notices, Net net) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.net = net;
    }

    private record Due(UUID appointmentId, UUID personId, UUID accountId, long starts) {

        /** Moved to another time, it is told anew. */
        Notice notice() {
            var key = beginning(personId) + " " + appointmentId + " " + starts;
            return new Notice(key, accountId, KIND, Notice.Urgency.ROUTINE);
        }
    }

    /** Done twice, each is told once. */
    @Transactional
    public void sendDue() {
        // Above the net: nobody is shown anything, and the notice says nothing of it.
        var due = net.above(this::due);
        var reachable = notices.reachable(due.stream().map(Due::accountId).toList());
        due.stream().filter(one -> reachable.contains(one.accountId())).forEach(one -> notices.send(one.notice()));
    }

    private List<Due> due() {
        return jdbc.sql(DUE)
                .query((row, number) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getLong("starts")))
                .list();
    }

    /** What did not leave yet stays here. */
    @EventListener
    @Transactional
    public void on(Person.Died died) {
        notices.withdraw(beginning(died.personId()));
    }

    private static String beginning(UUID personId) {
        return KIND.key() + " " + personId;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        NoticeKind somethingComesUp() {
            return KIND;
        }

        @Bean
        Job remindOfAppointments(Reminders reminders) {
            return new Job("appointments.reminders", EVERY, Job.By.ONE_INSTANCE, reminders::sendDue);
        }
    }
}

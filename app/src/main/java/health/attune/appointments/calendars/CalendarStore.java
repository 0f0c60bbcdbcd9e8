package health.attune.appointments.calendars;

import health.attune.access.Access.Sight;
import health.attune.access.labels.Cleared;
import health.attune.appointments.AppointmentRows;
import health.attune.appointments.Plan;
import health.attune.appointments.Span;
import health.attune.people.FullName;
import health.attune.people.PersonName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appointments as calendars show them: of many people, each with the condition of who may be seen. */
@Component
class CalendarStore {
    private static final String TAKEN = "a.status in ('proposed', 'booked', 'arrived', 'fulfilled')";
    /** One that began before still lasts. */
    private static final Duration LONGEST = Duration.ofMinutes(Plan.MOST_MINUTES);

    private static final String NAMED = "select " + AppointmentRows.COLUMNS + """
            , p.given_name, p.family_name, p.preferred_name, p.pronouns
            from appointments.appointment a
            join people.person p on p.id = a.person_id
            where a.status <> 'entered-in-error' and\s""";

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return jdbc.sql("select now()").query(Timestamp.class).single().toInstant();
    }

    /** When these members of staff are taken between the two moments, the earliest first; asked above the net. */
    List<Taken> taken(Collection<UUID> accountIds, Span span) {
        var asked = jdbc.sql("""
                select w.account_id, a.id, a.starts_at, a.minutes
                from appointments.worker w join appointments.appointment a on a.id = w.appointment_id
                where w.account_id = any(:accounts) and w.starts_at > :early and w.starts_at < :until
                  and %s
                order by a.starts_at, a.id
                """.formatted(TAKEN)).param("accounts", accountIds.toArray(UUID[]::new));
        return meeting(span, "account_id", asked);
    }

    /** When the person is taken themself, as far as the reader may see it. */
    List<Taken> takenOf(UUID personId, Span span, Cleared cleared) {
        var asked = jdbc.sql("select a.person_id, a.id, a.starts_at, a.minutes from appointments.appointment a"
                        + " where a.person_id = :person and a.starts_at > :early and a.starts_at < :until and "
                        + AppointmentRows.OPEN + " and " + cleared.on("a"))
                .param("person", personId)
                .params(cleared.parameters());
        return meeting(span, "person_id", asked);
    }

    /** Those that meet the span: whose they are is told by that column. */
    private static List<Taken> meeting(Span span, String whose, JdbcClient.StatementSpec asked) {
        return asked
                .param("early", Timestamp.from(span.from().minus(LONGEST)))
                .param("until", Timestamp.from(span.until()))
                .query((row, number) -> Taken.of(
                        row.getObject(whose, UUID.class),
                        row.getObject("id", UUID.class),
                        AppointmentRows.instant(row, "starts_at"),
                        row.getInt("minutes")))
                .list()
                .stream()
                .filter(taken -> taken.span().meets(span))
                .toList();
    }

    /** Those of them whose program cares for the person no longer. */
    Set<UUID> outOfCare(Collection<UUID> appointmentIds) {
        return new HashSet<>(jdbc.sql("""
                select a.id from appointments.appointment a
                where a.id = any(?) and not exists (select 1 from programs.episode e
                    where e.person_id = a.person_id and e.program_id = a.program_id and e.ended_on is null)
                """)
                .param(appointmentIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Those of a member of staff with the people whom the reader may know. */
    List<Named> of(UUID accountId, Span span, Sight sight) {
        return named(
                        "a.id in (select w.appointment_id from appointments.worker w where w.account_id = :account"
                                + " and w.starts_at >= :from and w.starts_at < :until)",
                        sight,
                        span)
                .param("account", accountId)
                .query(CalendarStore::named)
                .list();
    }

    /** Those of a member of staff that began before and of which nobody said what came of them; the latest first. */
    List<Named> unsettled(UUID accountId, Instant before, Sight sight) {
        return named(
                        "a.id in (select w.appointment_id from appointments.worker w where w.account_id = :account"
                                + " and w.starts_at >= :from and w.starts_at < :until and w.is_open)",
                        sight,
                        new Span(Instant.EPOCH, before))
                .param("account", accountId)
                .query(CalendarStore::named)
                .list()
                .reversed();
    }

    /** The same of all who work in these programs. */
    List<Named> in(Collection<UUID> programIds, Span span, Sight sight) {
        return named("a.program_id = any(:programs) and a.starts_at >= :from and a.starts_at < :until", sight, span)
                .param("programs", programIds.toArray(UUID[]::new))
                .query(CalendarStore::named)
                .list();
    }

    private JdbcClient.StatementSpec named(String which, Sight sight, Span span) {
        return jdbc.sql(NAMED + which + " and " + sight.people().on("a.person_id") + " and "
                        + sight.labels().on("a") + " order by a.starts_at, a.id")
                .param("from", Timestamp.from(span.from()))
                .param("until", Timestamp.from(span.until()))
                .params(sight.people().parameters())
                .params(sight.labels().parameters());
    }

    private static Named named(ResultSet row, int number) throws SQLException {
        var name = new FullName(
                row.getString("given_name"), row.getString("family_name"), row.getString("preferred_name"));
        var one = AppointmentRows.appointment(row, number);
        return new Named(one, new PersonName(one.personId(), name.shown(), row.getString("pronouns")));
    }
}

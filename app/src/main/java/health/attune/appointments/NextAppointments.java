package health.attune.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NextAppointments {
    private static final String NEXT = """
            select k.key, n.starts_at, n.mode, n.lead
            from unnest(cast(:keys as uuid[]), cast(:people as uuid[]), cast(:within as text[]))
                as k (key, person, within)
            join lateral (
                select a.starts_at, a.mode, (select w.account_id from appointments.worker w
                    where w.appointment_id = a.id and w.position = 1) as lead
                from appointments.appointment a
                where a.person_id = k.person and a.starts_at >= now() and a.labels <@ k.within::text[] and %s
                order by a.starts_at, a.id limit 1) n on true
            """.formatted(AppointmentRows.OPEN);

    private final JdbcClient jdbc;

    NextAppointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next one of each key; asked in one statement. */
    Map<UUID, Next> of(Collection<Next.Asked> asked) {
        var all = List.copyOf(asked);
        return jdbc
                .sql(NEXT)
                .param("keys", all.stream().map(Next.Asked::key).toArray(UUID[]::new))
                .param("people", all.stream().map(Next.Asked::personId).toArray(UUID[]::new))
                .param(
                        "within",
                        all.stream()
                                .map(one -> "{" + String.join(",", one.within().words()) + "}")
                                .toArray(String[]::new))
                .query(NextAppointments::next)
                .list()
                .stream()
                .collect(Collectors.toMap(Next::key, Function.identity()));
    }

    private static Next next(ResultSet row, int number) throws SQLException {
        return new Next(
                row.getObject("key", UUID.class),
                AppointmentRows.instant(row, "starts_at"),
                row.getString("mode"),
                row.getObject("lead", UUID.class));
    }
}

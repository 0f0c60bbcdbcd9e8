package health.attune.contacts;

import health.attune.access.labels.Labels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people are in touch with those who care for them, in a few figures, for what keeps lists ready. Nobody's access
 * is asked, since nobody is shown anything.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Touches {
    /** Contacts are read once: each time a table is named its whole row-level net is planned, which takes longest. */
    private static final String FIGURES = """
            with asked as (
                select *, date_trunc('month', now() at time zone zone)::date as month
                from unnest(cast(:keys as uuid[]), cast(:people as uuid[]), cast(:within as text[]),
                    cast(:since as timestamptz[]), cast(:zones as text[])) as w (key, person, within, since, zone)),
            counted as materialized (
                select w.key, c.id, c.at, c.mode, c.minutes, c.at >= w.since as in_course,
                    %s as is_met, %s and %s and %s as is_spoken,
                    c.outcome in ('no-show', 'not-reached') and c.with_whom = 'person' as is_tried,
                    c.at >= w.month::timestamp at time zone w.zone
                        and c.at < (w.month + interval '1 month')::timestamp at time zone w.zone as in_month
                from asked w join contacts.contact c on c.person_id = w.person and c.labels <@ w.within::text[]
                where %s),
            met as (
                select distinct on (key) key, at, mode from counted where is_met order by key, at desc, id desc)
            select w.key, m.at as met_at, m.mode, w.month, max(c.at) filter (where c.is_spoken) as spoken_at,
                count(*) filter (where c.is_met and c.in_course) as met,
                count(*) filter (where c.is_tried and c.in_course and c.at > coalesce(m.at, '-infinity')) as attempts,
                coalesce(sum(c.minutes) filter (where c.in_month), 0) as minutes
            from asked w left join met m using (key) left join counted c using (key)
            group by w.key, w.month, m.at, m.mode
            """.formatted(
                    ContactStore.MET, ContactStore.MET, ContactStore.ALONE, ContactStore.HEARD, ContactStore.COUNTS);

    private static final String STANDING = """
            with recursive later (first, id) as (
                select i, i from unnest(cast(:ids as uuid[])) as i
                union all
                select l.first, w.replaced_by from later l
                join contacts.withdrawal w on w.contact_id = l.id and w.undone_at is null
                where w.replaced_by is not null)
            select l.first, c.* from later l join contacts.contact c on c.id = l.id where %s
            """.formatted(ContactStore.COUNTS);

    private final JdbcClient jdbc;

    Touches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of whom it is asked.
     *
     * @param key what the figures are found by
     * @param within what carries other labels than these is not counted
     * @param since the beginning of what is counted
     * @param zone whose months are meant
     */
    public record Asked(UUID key, UUID personId, Labels within, Instant since, ZoneId zone) {}

    /**
     * How a person is in touch.
     *
     * @param metAt the last contact with the person that came about; null where there was none
     * @param mode how they met then
     * @param spokenAt the last in which somebody who may act on what they say spoke with them alone; null where there
     *     was none
     * @param met how often they met since the beginning
     * @param attempts how often they did not come or were not reached since they met last, and since the beginning;
     *     what was called off is none
     * @param month the first day of the month that the minutes are of
     * @param minutes of all contacts about the person in that month
     */
    public record Touch(
            @Nullable Instant metAt,
            @Nullable String mode,
            @Nullable Instant spokenAt,
            int met,
            int attempts,
            LocalDate month,
            int minutes) {

        /** The minutes of the month of that day. */
        public int minutesIn(LocalDate day) {
            return day.withDayOfMonth(1).equals(month) ? minutes : 0;
        }
    }

    /** That somebody met, and when. */
    public record Meeting(UUID contactId, Instant at) {}

    /** The first contact with the person that came about with that member of staff, from then on. */
    public Optional<Meeting> first(UUID personId, UUID accountId, Instant from) {
        return jdbc.sql("select c.id, c.at from contacts.contact c where c.person_id = :person"
                        + " and c.account_id = :account"
                        + " and c.is_completed and c.with_whom = 'person' and c.at >= :from and "
                        + ContactStore.COUNTS
                        + " order by c.at, c.id limit 1")
                .param("person", personId)
                .param("account", accountId)
                .param("from", Timestamp.from(from))
                .query((row, number) -> new Meeting(
                        row.getObject("id", UUID.class), row.getTimestamp("at").toInstant()))
                .optional();
    }

    /** By the keys that were given. */
    public Map<UUID, Touch> of(Collection<Asked> asked) {
        var found = new HashMap<UUID, Touch>();
        var all = List.copyOf(asked);
        jdbc.sql(FIGURES)
                .param("keys", all.stream().map(Asked::key).toArray(UUID[]::new))
                .param("people", all.stream().map(Asked::personId).toArray(UUID[]::new))
                .param(
                        "within",
                        each(all, one -> "{" + String.join(",", one.within().words()) + "}"))
                .param(
                        "since",
                        all.stream().map(one -> Timestamp.from(one.since())).toArray(Timestamp[]::new))
                .param("zones", each(all, one -> one.zone().getId()))
                .query(row -> {
                    found.put(row.getObject("key", UUID.class), touch(row));
                });
        return found;
    }

    /**
     * What stands now in the place of each of those entries, corrected as often as it was; what was withdrawn without
     * anything in its place is left out.
     */
    public Map<UUID, Contact> standing(Collection<UUID> contactIds) {
        var found = new HashMap<UUID, Contact>();
        jdbc.sql(STANDING).param("ids", contactIds.toArray(UUID[]::new)).query(row -> {
            found.put(row.getObject("first", UUID.class), ContactStore.contact(row, 0));
        });
        return found;
    }

    private static String[] each(List<Asked> all, Function<Asked, String> what) {
        return all.stream().map(what).toArray(String[]::new);
    }

    private static Touch touch(ResultSet row) throws SQLException {
        return new Touch(
                instant(row.getTimestamp("met_at")),
                row.getString("mode"),
                instant(row.getTimestamp("spoken_at")),
                row.getInt("met"),
                row.getInt("attempts"),
                row.getObject("month", LocalDate.class),
                row.getInt("minutes"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

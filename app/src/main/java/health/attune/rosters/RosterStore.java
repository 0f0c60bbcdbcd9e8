package health.attune.rosters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RosterStore {
    private final JdbcClient jdbc;

    RosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The roster of the site, as it holds from the day before that moment on. */
    Roster roster(UUID siteId, ZoneId zone, Instant from) {
        var day = LocalDate.ofInstant(from, zone).minusDays(1);
        return new Roster(zone, shifts(siteId, day), changes(siteId, day));
    }

    /** The shifts that hold on that day or later. */
    List<Shift> shifts(UUID siteId, LocalDate from) {
        return jdbc.sql("""
                select * from rosters.shift
                where site_id = :site and (in_force_until is null or in_force_until >= :day)
                    and (in_force_until is null or in_force_until >= in_force_from)
                order by weekday, begins, in_force_from, id
                """)
                .param("site", siteId)
                .param("day", from)
                .query(RosterStore::shift)
                .list();
    }

    List<DayChange> changes(UUID siteId, LocalDate from) {
        return jdbc.sql("""
                select * from rosters.day_change where site_id = :site and on_day >= :day
                order by on_day, begins nulls first, id
                """)
                .param("site", siteId)
                .param("day", from)
                .query(RosterStore::change)
                .list();
    }

    void insert(Shift shift, UUID by) {
        jdbc.sql("""
                insert into rosters.shift
                    (id, site_id, account_id, weekday, begins, ends, in_force_from, in_force_until, arranged_by)
                values (:id, :site, :account, :weekday, :begins, :ends, :from, :until, :by)
                """)
                .param("id", shift.id())
                .param("site", shift.siteId())
                .param("account", shift.accountId())
                .param("weekday", shift.weekday().getValue())
                .param("begins", shift.hours().begins())
                .param("ends", shift.hours().ends())
                .param("from", shift.from())
                .param("until", shift.until())
                .param("by", by)
                .update();
    }

    /** It begins for the last time on that day; one that began no earlier never comes. */
    void end(UUID siteId, UUID shiftId, LocalDate lastDay) {
        jdbc.sql("""
                update rosters.shift set in_force_until = :day
                where id = :id and site_id = :site and (in_force_until is null or in_force_until > :day)
                """)
                .param("id", shiftId)
                .param("site", siteId)
                .param("day", lastDay)
                .update();
    }

    /** What was said before about the same shift on the same day holds no longer. */
    void insert(DayChange change, UUID by) {
        var hours = change.hours();
        jdbc.sql("""
                insert into rosters.day_change (id, site_id, on_day, shift_id, account_id, begins, ends, arranged_by)
                values (:id, :site, :day, :shift, :account, :begins, :ends, :by)
                on conflict (shift_id, on_day) do update set account_id = excluded.account_id,
                    arranged_by = excluded.arranged_by, arranged_at = now()
                """)
                .param("id", change.id())
                .param("site", change.siteId())
                .param("day", change.day())
                .param("shift", change.shiftId())
                .param("account", change.accountId())
                .param("begins", hours == null ? null : hours.begins())
                .param("ends", hours == null ? null : hours.ends())
                .param("by", by)
                .update();
    }

    void deleteChange(UUID siteId, UUID changeId) {
        jdbc.sql("delete from rosters.day_change where id = ? and site_id = ?")
                .params(changeId, siteId)
                .update();
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getObject("id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getObject("account_id", UUID.class),
                DayOfWeek.of(row.getInt("weekday")),
                new Hours(row.getObject("begins", LocalTime.class), row.getObject("ends", LocalTime.class)),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("in_force_until", LocalDate.class));
    }

    private static DayChange change(ResultSet row, int number) throws SQLException {
        return new DayChange(
                row.getObject("id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getObject("shift_id", UUID.class),
                row.getObject("account_id", UUID.class),
                hours(row));
    }

    private static @Nullable Hours hours(ResultSet row) throws SQLException {
        var begins = row.getObject("begins", LocalTime.class);
        var ends = row.getObject("ends", LocalTime.class);
        return begins == null || ends == null ? null : new Hours(begins, ends);
    }
}

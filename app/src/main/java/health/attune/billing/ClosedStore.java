package health.attune.billing;

import health.attune.access.Visible;
import health.attune.access.labels.Cleared;
import health.attune.billing.ClosedMonth.Billed;
import health.attune.billing.rules.RulePack;
import health.attune.billing.rules.RulePack.Line;
import health.attune.database.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ClosedStore {
    private final JdbcClient jdbc;

    ClosedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the people that are closed, from that month on. */
    List<ClosedMonth> of(Collection<UUID> people, YearMonth from, Cleared cleared) {
        return jdbc.sql("select c.* from billing.closed_month c where c.person_id = any(:people) and c.month >= :from"
                        + " and c.reopened_at is null and " + cleared.on("c") + " order by c.month, c.id")
                .param("people", people.toArray(UUID[]::new))
                .param("from", from.atDay(1))
                .params(cleared.parameters())
                .query(ClosedStore::closed)
                .list();
    }

    /** False where it is closed already. */
    boolean insert(BilledMonth month, RulePack pack, UUID by) {
        var met = month.met();
        return jdbc.sql("""
                insert into billing.closed_month (id, person_id, episode_id, program_id, month, pack, minutes, codes,
                    units, closed_by, labels)
                values (:id, :person, :episode, :program, :month, :pack, :minutes, :codes, :units, :by, :labels)
                on conflict (episode_id, month) where reopened_at is null do nothing
                """)
                        .param("id", Ids.next())
                        .param("person", month.episode().personId())
                        .param("episode", month.episode().id())
                        .param("program", month.episode().place().programId())
                        .param("month", month.month().atDay(1))
                        .param("pack", pack.id())
                        .param("minutes", month.minutes())
                        .param(
                                "codes",
                                met.stream().map(one -> one.code().code()).toArray(String[]::new))
                        .param("units", met.stream().map(Line::units).toArray(Integer[]::new))
                        .param("by", by)
                        .param("labels", month.labels().words().toArray(String[]::new))
                        .update()
                == 1;
    }

    /** Whose months somebody may open again, and why they do. */
    record Reach(UUID by, String why, Visible people, Cleared labels) {}

    /** Opens all of those programs; returns whose they were. */
    List<UUID> reopen(Collection<UUID> programs, YearMonth month, Reach reach) {
        return jdbc.sql("update billing.closed_month c set reopened_at = now(), reopened_by = :by,"
                        + " reopened_because = :why"
                        + " where c.program_id = any(:programs) and c.month = :month and c.reopened_at is null and "
                        + reach.people().on("c.person_id") + " and "
                        + reach.labels().on("c") + " returning c.person_id")
                .param("by", reach.by())
                .param("why", reach.why())
                .param("programs", programs.toArray(UUID[]::new))
                .param("month", month.atDay(1))
                .params(reach.people().parameters())
                .params(reach.labels().parameters())
                .query(UUID.class)
                .list();
    }

    private static ClosedMonth closed(ResultSet row, int number) throws SQLException {
        var codes = (String[]) row.getArray("codes").getArray();
        var units = (Integer[]) row.getArray("units").getArray();
        var billed = new ArrayList<Billed>();
        for (int i = 0; i < codes.length; i++) billed.add(new Billed(codes[i], units[i]));
        return new ClosedMonth(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("episode_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("pack"),
                row.getInt("minutes"),
                List.copyOf(billed),
                new ClosedMonth.Closing(
                        row.getObject("closed_by", UUID.class),
                        row.getTimestamp("closed_at").toInstant()));
    }
}

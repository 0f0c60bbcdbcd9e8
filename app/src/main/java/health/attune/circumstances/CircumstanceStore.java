package health.attune.circumstances;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.circumstances.Around.Known;
import health.attune.database.tables.Entries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CircumstanceStore {
    static final Entries CIRCUMSTANCES = new Entries("circumstances", "circumstance");

    private final JdbcClient jdbc;
    private final Clock clock;

    CircumstanceStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Told> of(UUID personId, Cleared cleared) {
        return jdbc.sql("select c.* from circumstances.circumstance c where c.person_id = :person and "
                        + cleared.on("c") + " and " + CIRCUMSTANCES.counts("c") + " order by c.from_on desc, c.id desc")
                .param("person", personId)
                .params(cleared.parameters())
                .query(CircumstanceStore::told)
                .list();
    }

    /** What lasted into that day or began after it, the newest first. */
    List<Told> since(UUID personId, LocalDate from, Cleared cleared) {
        return jdbc.sql("select c.* from circumstances.circumstance c where c.person_id = :person"
                        + " and (c.to_on is null or c.to_on >= :from) and " + cleared.on("c") + " and "
                        + CIRCUMSTANCES.counts("c")
                        + " order by c.from_on desc, c.id desc")
                .param("person", personId)
                .param("from", from)
                .params(cleared.parameters())
                .query(CircumstanceStore::told)
                .list();
    }

    /** What no longer counts, the latest withdrawn first. */
    List<Told.Before> before(UUID personId, Cleared cleared) {
        return jdbc.sql("""
                select c.*, w.replaced_by, w.withdrawn_at, w.withdrawn_by, %s as undoable
                from circumstances.withdrawal w join circumstances.circumstance c on c.id = w.circumstance_id
                where c.person_id = :person and w.undone_at is null and %s
                order by w.id desc
                """.formatted(CIRCUMSTANCES.undoable(), cleared.on("c")))
                .param("person", personId)
                .params(cleared.parameters())
                .query(CircumstanceStore::before)
                .list();
    }

    Optional<Told> find(UUID id) {
        return jdbc.sql("select c.* from circumstances.circumstance c where c.id = ?")
                .param(id)
                .query(CircumstanceStore::told)
                .optional();
    }

    /** False where one of that id is there already. */
    boolean insert(Circumstance added, UUID by) {
        var until = added.until();
        return jdbc.sql("""
                insert into circumstances.circumstance
                    (id, person_id, kind, words, from_on, from_known, to_on, to_known, by_person, recorded_at,
                     recorded_by)
                values (:id, :person, :kind, :words, :from, :fromKnown, :to, :toKnown, :byPerson, :now, :by)
                on conflict (id) do nothing
                """)
                        .param("id", added.id())
                        .param("person", added.personId())
                        .param("kind", added.kind().word())
                        .param("words", added.words())
                        .param("from", added.from().first())
                        .param("fromKnown", added.from().known().word())
                        .param("to", until == null ? null : until.last())
                        .param("toKnown", (until == null ? Known.DAY : until.known()).word())
                        .param("byPerson", added.byPerson())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static Told.Before before(ResultSet row, int number) throws SQLException {
        return new Told.Before(
                told(row, number),
                row.getObject("replaced_by") != null,
                instant(row, "withdrawn_at"),
                row.getObject("withdrawn_by", UUID.class),
                row.getBoolean("undoable"));
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                circumstance(row),
                row.getObject("recorded_by", UUID.class),
                instant(row, "recorded_at"),
                Labels.of(row.getArray("labels")));
    }

    private static Circumstance circumstance(ResultSet row) throws SQLException {
        var until = row.getObject("to_on", LocalDate.class);
        return new Circumstance(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Kind.ofWord(row.getString("kind")).orElse(Kind.OTHER_EVENT),
                row.getString("words"),
                new Around(row.getObject("from_on", LocalDate.class), Known.ofWord(row.getString("from_known"))),
                until == null ? null : new Around(until, Known.ofWord(row.getString("to_known"))),
                row.getBoolean("by_person"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}

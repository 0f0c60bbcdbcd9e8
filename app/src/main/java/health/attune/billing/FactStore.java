package health.attune.billing;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.billing.rules.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FactStore {
    /** Not withdrawn, and not in the place of one whose correction was undone. */
    private static final String COUNTS = """
            not exists (select 1 from billing.withdrawal w where w.fact_id = f.id and w.undone_at is null)
            and not exists (select 1 from billing.withdrawal w where w.replaced_by = f.id and w.undone_at is not null)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FactStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What counts, the newest first. */
    List<Fact.Entry> of(Collection<UUID> people, Cleared cleared) {
        return jdbc.sql("select f.* from billing.fact f where f.person_id = any(:people) and " + cleared.on("f")
                        + " and " + COUNTS + " order by f.from_on desc, f.id desc")
                .param("people", people.toArray(UUID[]::new))
                .params(cleared.parameters())
                .query(FactStore::entry)
                .list();
    }

    /** What no longer counts, the latest withdrawn first. */
    List<Fact.Before> before(UUID personId, Cleared cleared) {
        return jdbc.sql("""
                select f.*, w.replaced_by, w.withdrawn_at, w.withdrawn_by,
                       not exists (select 1 from billing.withdrawal v
                                   where v.fact_id = w.replaced_by and v.undone_at is null) as undoable
                from billing.withdrawal w join billing.fact f on f.id = w.fact_id
                where f.person_id = :person and w.undone_at is null and %s
                order by w.id desc
                """.formatted(cleared.on("f")))
                .param("person", personId)
                .params(cleared.parameters())
                .query((row, number) -> new Fact.Before(
                        entry(row, number),
                        row.getObject("replaced_by") != null,
                        instant(row, "withdrawn_at"),
                        row.getObject("withdrawn_by", UUID.class),
                        row.getBoolean("undoable")))
                .list();
    }

    Optional<Fact.Entry> find(UUID id) {
        return jdbc.sql("select f.* from billing.fact f where f.id = ?")
                .param(id)
                .query(FactStore::entry)
                .optional();
    }

    boolean counts(UUID id) {
        return jdbc.sql("select 1 from billing.fact f where f.id = ? and " + COUNTS)
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** False where one of that id is there already. */
    boolean insert(Fact fact, UUID by) {
        return jdbc.sql("""
                insert into billing.fact (id, person_id, program_id, kind, from_on, until_on, word, who, recorded_at,
                    recorded_by)
                values (:id, :person, :program, :kind, :from, :until, :word, :who, :now, :by)
                on conflict (id) do nothing
                """)
                        .param("id", fact.id())
                        .param("person", fact.personId())
                        .param("program", fact.programId(), Types.OTHER)
                        .param("kind", fact.kind().word())
                        .param("from", fact.days().from())
                        .param("until", fact.days().until(), Types.DATE)
                        .param("word", fact.word())
                        .param("who", fact.who())
                        .param("now", now())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** False where it was withdrawn already. */
    boolean withdraw(UUID id, @Nullable UUID replacedBy, UUID by) {
        return jdbc.sql("""
                insert into billing.withdrawal (fact_id, replaced_by, withdrawn_at, withdrawn_by)
                values (:id, :replacedBy, :now, :by)
                on conflict (fact_id) where undone_at is null do nothing
                """)
                        .param("id", id)
                        .param("replacedBy", replacedBy, Types.OTHER)
                        .param("now", now())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Not where what stands in its place was withdrawn or corrected since. */
    void undo(UUID id, UUID by) {
        jdbc.sql("""
                update billing.withdrawal w set undone_at = :now, undone_by = :by
                where w.fact_id = :id and w.undone_at is null
                  and not exists (select 1 from billing.withdrawal v
                                  where v.fact_id = w.replaced_by and v.undone_at is null)
                """).param("id", id).param("now", now()).param("by", by).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Fact.Entry entry(ResultSet row, int number) throws SQLException {
        var fact = new Fact(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("program_id", UUID.class),
                Fact.Kind.ofWord(row.getString("kind")).orElseThrow(),
                new Span(row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class)),
                row.getString("word"),
                row.getString("who"));
        return new Fact.Entry(
                fact,
                row.getObject("recorded_by", UUID.class),
                instant(row, "recorded_at"),
                Labels.of(row.getArray("labels")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}

package health.attune.billing;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.billing.rules.Span;
import health.attune.database.tables.Entries;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FactStore {
    static final Entries FACTS = new Entries("billing", "fact");

    private final JdbcClient jdbc;
    private final Clock clock;

    FactStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What counts, the newest first. */
    List<Fact.Entry> of(Collection<UUID> people, Cleared cleared) {
        return jdbc.sql("select f.* from billing.fact f where f.person_id = any(:people) and " + cleared.on("f")
                        + " and " + FACTS.counts("f") + " order by f.from_on desc, f.id desc")
                .param("people", people.toArray(UUID[]::new))
                .params(cleared.parameters())
                .query(FactStore::entry)
                .list();
    }

    /** What no longer counts, the latest withdrawn first; with corrections that were undone. */
    List<Fact.Before> before(UUID personId, Cleared cleared) {
        return jdbc.sql("""
                select f.*, w.id as told, case when w.replaced_by is null then 'withdrawn' else 'corrected' end as how,
                    w.withdrawn_at as told_at, w.withdrawn_by as told_by, %1$s as undoable
                from billing.withdrawal w join billing.fact f on f.id = w.fact_id
                where f.person_id = :person and w.undone_at is null and %2$s
                union all
                select f.*, w.id, 'correction-undone', w.undone_at, w.undone_by, false
                from billing.withdrawal w join billing.fact f on f.id = w.replaced_by
                where f.person_id = :person and w.undone_at is not null and %2$s
                order by told desc
                """.formatted(FACTS.undoable(), cleared.on("f")))
                .param("person", personId)
                .params(cleared.parameters())
                .query((row, number) -> new Fact.Before(
                        entry(row, number),
                        row.getString("how"),
                        instant(row, "told_at"),
                        row.getObject("told_by", UUID.class),
                        row.getBoolean("undoable")))
                .list();
    }

    Optional<Fact.Entry> find(UUID id) {
        return jdbc.sql("select f.* from billing.fact f where f.id = ?")
                .param(id)
                .query(FactStore::entry)
                .optional();
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
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .update()
                == 1;
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

package health.attune.circumstances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CircumstanceStore {
    private static final String NOT_WITHDRAWN = """
            select c.* from circumstances.circumstance c
            where not exists (select 1 from circumstances.withdrawal w where w.circumstance_id = c.id)
            """;

    private final JdbcClient jdbc;

    CircumstanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Circumstance> of(UUID personId) {
        return jdbc.sql(NOT_WITHDRAWN + " and c.person_id = :person order by c.from_on desc, c.id desc")
                .param("person", personId)
                .query((row, number) -> circumstance(row))
                .list();
    }

    Optional<Circumstance> find(UUID id) {
        return jdbc.sql(NOT_WITHDRAWN + " and c.id = :id")
                .param("id", id)
                .query((row, number) -> circumstance(row))
                .optional();
    }

    void insert(Circumstance added, UUID by, boolean byPerson) {
        jdbc.sql("""
                insert into circumstances.circumstance
                    (id, person_id, kind, words, from_on, to_on, by_person, recorded_at, recorded_by)
                values (:id, :person, :kind, :words, :from, :to, :byPerson, now(), :by)
                on conflict (id) do nothing
                """)
                .param("id", added.id())
                .param("person", added.personId())
                .param("kind", added.kind().word())
                .param("words", added.words())
                .param("from", added.fromOn())
                .param("to", added.toOn())
                .param("byPerson", byPerson)
                .param("by", by)
                .update();
    }

    void withdraw(UUID id, UUID by) {
        jdbc.sql("insert into circumstances.withdrawal (circumstance_id, withdrawn_at, withdrawn_by)"
                        + " values (:id, now(), :by) on conflict do nothing")
                .param("id", id)
                .param("by", by)
                .update();
    }

    private static Circumstance circumstance(ResultSet row) throws SQLException {
        return new Circumstance(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Kind.ofWord(row.getString("kind")).orElse(Kind.OTHER_EVENT),
                row.getString("words"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getBoolean("by_person"));
    }
}

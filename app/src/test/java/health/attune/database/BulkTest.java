package health.attune.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class BulkTest {
    private static final String TABLE = "pg_temp.thing (id, word, words, at, day, facts, number)";
    private static final String NASTY = "a\\b\t\"c\"\r\n{d},'é, 𝒳 \\N";

    @Autowired
    Bulk bulk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyKindOfValueArrivesAsItWasSent() {
        transaction.executeWithoutResult(status -> {
            createTable();
            var id = Ids.next();
            var row = new @Nullable Object[] {
                id, NASTY, List.of(NASTY, "", "null"), Instant.EPOCH, LocalDate.of(2024, 2, 29), "{\"a\": 1}", null
            };
            bulk.into(TABLE, List.of(id), any -> row);
            assertThat(read())
                    .containsExactly(
                            NASTY, List.of(NASTY, "", "null"), Instant.EPOCH, LocalDate.of(2024, 2, 29), "1", null);
        });
    }

    @Test
    void manyRowsAreOneStatementAndOneRefusedRowUndoesThemAll() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    createTable();
                    var ids = IntStream.range(0, 5000).mapToObj(i -> Ids.next()).toList();
                    bulk.into("pg_temp.thing (id)", ids, id -> new Object[] {id});
                    assertThat(jdbc.sql("select count(*) from thing")
                                    .query(Integer.class)
                                    .single())
                            .isEqualTo(5000);
                    bulk.into("pg_temp.thing (id)", ids.subList(0, 1), id -> new Object[] {id});
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void rowsAreNeverWrittenOutsideOfATransaction() {
        assertThatThrownBy(() -> bulk.into("pg_temp.thing (id)", List.of(1), id -> new Object[] {id}))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private List<@Nullable Object> read() {
        return jdbc.sql("select word, words, at, day, facts->>'a' as fact, number from thing")
                .query((row, n) -> Arrays.asList(
                        row.getString("word"),
                        List.of((String[]) row.getArray("words").getArray()),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("day", LocalDate.class),
                        row.getString("fact"),
                        row.getObject("number")))
                .single();
    }

    private void createTable() {
        jdbc.sql("""
                create temporary table thing (
                    id uuid primary key, word text, words text[], at timestamptz, day date, facts jsonb, number integer
                ) on commit drop
                """).update();
    }
}

package health.attune.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many rows into one table at once, in the transaction under way: sent as one array for each column. PostgreSQL's COPY
 * would be quicker by a half, and does not go through row-level security.
 */
@Component
public class Bulk {
    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    Bulk(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes the rows, however many; memory does not grow with them.
     *
     * @param table with its columns, such as {@code checkins.score (response_id, value)}
     * @param cells the values of a row in the order of the columns: null, text, number, boolean, UUID, date, instant,
     *     or a collection of texts for an array
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> void into(String table, Iterable<T> rows, Function<T, @Nullable Object[]> cells) {
        var waiting = new ArrayList<@Nullable Object[]>();
        for (var row : rows) {
            waiting.add(cells.apply(row));
            if (waiting.size() == ROWS_AT_ONCE) write(table, waiting);
        }
        if (!waiting.isEmpty()) write(table, waiting);
    }

    private void write(String table, List<@Nullable Object[]> rows) {
        var sql = statements.computeIfAbsent(table, this::statement);
        int columns = rows.getFirst().length;
        jdbc.update(connection -> {
            var statement = connection.prepareStatement(sql);
            for (int i = 0; i < columns; i++) {
                int column = i;
                var texts = rows.stream().map(row -> text(row[column])).toArray(String[]::new);
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            }
            return statement;
        });
        rows.clear();
    }

    /** Every value is sent as text and read as what its column holds. */
    private String statement(String table) {
        var name = table.substring(0, table.indexOf('(')).strip();
        var columns = List.of(
                table.substring(table.indexOf('(') + 1, table.indexOf(')')).split(",\\s*", -1));
        var types = types(name);
        return "insert into " + table + " select "
                + IntStream.range(0, columns.size())
                        .mapToObj(i -> "c" + i + "::" + types.get(columns.get(i).strip()))
                        .collect(Collectors.joining(", "))
                + " from unnest("
                + String.join(", ", columns.stream().map(c -> "?").toList()) + ") as sent ("
                + IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", ")) + ")";
    }

    private Map<String, String> types(String table) {
        return jdbc
                .queryForList(
                        "select attname, format_type(atttypid, atttypmod) as type from pg_attribute"
                                + " where attrelid = ?::regclass and attnum > 0 and not attisdropped",
                        table)
                .stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("attname")), row -> String.valueOf(row.get("type"))));
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) return null;
        return value instanceof Collection<?> many ? array(many) : value.toString();
    }

    private static String array(Collection<?> texts) {
        return texts.stream()
                .map(text -> '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}

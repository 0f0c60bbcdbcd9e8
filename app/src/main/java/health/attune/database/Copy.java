package health.attune.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many rows into one table at once, by PostgreSQL's COPY and in the transaction under way. */
@Component
public class Copy {
    private static final int BUFFER = 1 << 16;

    private final DataSource source;

    Copy(DataSource source) {
        this.source = source;
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
        var connection = DataSourceUtils.getConnection(source);
        try (var out = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy " + table + " from stdin", BUFFER)) {
            for (var row : rows) out.write(line(cells.apply(row)).getBytes(StandardCharsets.UTF_8));
        } catch (SQLException e) {
            throw failed(table, e);
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException refused) throw failed(table, refused);
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private RuntimeException failed(String table, SQLException e) {
        var translated = new SQLErrorCodeSQLExceptionTranslator(source).translate("copy", table, e);
        return translated == null ? new IllegalStateException("Rows for " + table + " were refused.", e) : translated;
    }

    private static String line(@Nullable Object[] cells) {
        return Arrays.stream(cells).map(Copy::cell).collect(Collectors.joining("\t", "", "\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) return "\\N";
        return escaped(value instanceof Collection<?> many ? array(many) : value.toString());
    }

    private static String array(Collection<?> texts) {
        return texts.stream()
                .map(text -> '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}

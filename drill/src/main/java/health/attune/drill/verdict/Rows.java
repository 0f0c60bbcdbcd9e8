package health.attune.drill.verdict;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Statements of the drill's own: none of them is the product's. */
public record Rows(Connection connection) {

    /** What one row comes to. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What that statement finds about those subjects, which are its one parameter. */
    public <T> List<T> about(Collection<UUID> subjects, String sql, Reader<T> reader) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
            return all(statement.executeQuery(), reader);
        }
    }

    public <T> List<T> all(String sql, Reader<T> reader) throws SQLException {
        try (var statement = connection.createStatement()) {
            return all(statement.executeQuery(sql), reader);
        }
    }

    public long count(String sql) throws SQLException {
        return all(sql, row -> row.getLong(1)).getFirst();
    }

    private static <T> List<T> all(ResultSet rows, Reader<T> reader) throws SQLException {
        var found = new ArrayList<T>();
        while (rows.next()) found.add(reader.read(rows));
        return found;
    }
}

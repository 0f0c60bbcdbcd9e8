package health.attune.database.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A network that is cut without a word holds nobody for hours, and what takes long may. */
@AttuneTest
class PatienceTest {
    @Autowired
    Patience patience;

    @Autowired
    DataSource source;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void nothingWaitsLongerThanAMinuteAtEitherEnd() throws SQLException {
        try (var connection = source.getConnection()) {
            assertThat(limits(connection)).containsExactly("60000", "1min", "1min");
            assertThat(shown(connection, "tcp_keepalives_idle")).isEqualTo("30");
        }
    }

    @Test
    void whatReadsVeryMuchHasItsTimeAndNobodyAfterIt() throws SQLException {
        assertThatThrownBy(() -> patience.extend(Duration.ofMinutes(30)))
                .isInstanceOf(IllegalTransactionStateException.class);
        var inside = transaction.execute(status -> {
            patience.extend(Duration.ofMinutes(30));
            var connection = DataSourceUtils.getConnection(source);
            try {
                return limits(connection);
            } finally {
                DataSourceUtils.releaseConnection(connection, source);
            }
        });
        assertThat(inside).containsExactly("1800000", "30min", "30min");
        for (int i = 0; i < 30; i++)
            try (var connection = source.getConnection()) {
                assertThat(limits(connection)).containsExactly("60000", "1min", "1min");
            }
    }

    private static List<String> limits(Connection connection) {
        try {
            return List.of(
                    Integer.toString(connection.getNetworkTimeout()),
                    shown(connection, "statement_timeout"),
                    shown(connection, "idle_in_transaction_session_timeout"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}

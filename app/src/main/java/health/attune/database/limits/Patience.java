package health.attune.database.limits;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long one statement may take. Where none says so, as long as {@code ATTUNE_DATABASE_PATIENCE}: then the network
 * counts as cut. What reads very much asks for longer.
 */
@Component
public class Patience {
    private static final String EXTEND = """
            select set_config('statement_timeout', ?, true), set_config('idle_in_transaction_session_timeout', ?, true)
            """;

    private final DataSource source;

    Patience(DataSource source) {
        this.source = source;
    }

    /** For the rest of the transaction under way; the pool gives the connection its own limit back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(Duration most) {
        var millis = Long.toString(most.toMillis());
        var connection = DataSourceUtils.getConnection(source);
        try (var statement = connection.prepareStatement(EXTEND)) {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(most.toMillis()));
            statement.setString(1, millis);
            statement.setString(2, millis);
            statement.execute();
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("patience", EXTEND, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}

package health.attune.database;

import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What has to see more than whoever asks: an alert looks for its owner, a newcomer is compared with people elsewhere.
 * Each place that does so says why, and shows nobody what it saw.
 */
@Component
public class Net {
    private static final String TELL = "select set_config('attune.viewer', ?, true)";

    private final DataSource source;

    Net(DataSource source) {
        this.source = source;
    }

    /** Does the work on behalf of the service, within the transaction under way if there is one. */
    public <T> T above(Supplier<T> work) {
        var before = Viewer.present();
        if (before.equals(Viewer.SERVICE)) return work.get();
        become(Viewer.SERVICE);
        T done;
        try {
            done = work.get();
        } catch (RuntimeException | Error e) {
            afterwards(before, e);
            throw e;
        }
        become(before);
        return done;
    }

    /** A transaction that failed takes no statement any more; what was told for its time ends with it. */
    private void afterwards(Viewer before, Throwable thrown) {
        try {
            become(before);
        } catch (DataAccessException e) {
            thrown.addSuppressed(e);
        }
    }

    public void above(Runnable work) {
        above(() -> {
            work.run();
            return true;
        });
    }

    /** A connection that is held already is told for the time of its transaction; any other when it is taken. */
    private void become(Viewer viewer) {
        Viewer.become(viewer);
        if (!TransactionSynchronizationManager.hasResource(source)) return;
        var connection = DataSourceUtils.getConnection(source);
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, viewer.word());
            statement.execute();
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("net", TELL, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}

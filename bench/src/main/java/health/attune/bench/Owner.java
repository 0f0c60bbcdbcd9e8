package health.attune.bench;

import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The database as the owner of its tables uses it: past the service and past the row-level net. */
public record Owner(JdbcClient jdbc, TransactionTemplate transaction) {

    /** One connection to the database of that service, open as long as the program runs. */
    public static Owner of(ApplicationContext service) {
        var source = source(service);
        return new Owner(JdbcClient.create(source), new TransactionTemplate(new DataSourceTransactionManager(source)));
    }

    private static DataSource source(ApplicationContext service) {
        var details = service.getBean(FlywayConnectionDetails.class);
        var source = new SingleConnectionDataSource(String.valueOf(details.getJdbcUrl()), true);
        source.setConnectionProperties(properties(details));
        return source;
    }

    /** With the driver's settings that the service uses. */
    public static Properties properties(FlywayConnectionDetails details) {
        var properties = new Properties();
        properties.setProperty("user", String.valueOf(details.getUsername()));
        properties.setProperty("password", String.valueOf(details.getPassword()));
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("options", "-c attune.viewer=service");
        return properties;
    }
}

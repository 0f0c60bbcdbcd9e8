package health.attune.bench;

import health.attune.database.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of a bench as its superuser uses it: past the service and past the row-level net. */
public record Superuser(JdbcClient jdbc, TransactionTemplate transaction) {

    /** One connection to the database of that service, open as long as the program runs. */
    public static Superuser of(ApplicationContext service) {
        var source = source(service);
        return new Superuser(
                JdbcClient.create(source), new TransactionTemplate(new DataSourceTransactionManager(source)));
    }

    private static DataSource source(ApplicationContext service) {
        var source = new SingleConnectionDataSource(address(service), true);
        source.setConnectionProperties(properties(service));
        return source;
    }

    public static String address(ApplicationContext service) {
        return String.valueOf(service.getBean(FlywayConnectionDetails.class).getJdbcUrl());
    }

    /** With the driver's settings that the service uses. */
    public static Properties properties(ApplicationContext service) {
        var file = service.getBean(DatabaseSettings.class).folder().resolve("superuser.password");
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        try {
            properties.setProperty("password", Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("options", "-c attune.viewer=service");
        return properties;
    }
}

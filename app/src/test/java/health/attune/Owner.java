package health.attune;

import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database as the owner of its tables: past the service and past the row-level net. */
public final class Owner {

    private Owner() {}

    /** Each statement goes by a connection of its own. */
    public static JdbcClient of(ApplicationContext service) {
        return JdbcClient.create(source(service));
    }

    public static DataSource source(ApplicationContext service) {
        var owner = service.getBean(FlywayConnectionDetails.class);
        return new DriverManagerDataSource(
                owner.getJdbcUrl() + "?options=-c%20attune.viewer=service",
                String.valueOf(owner.getUsername()),
                String.valueOf(owner.getPassword()));
    }
}

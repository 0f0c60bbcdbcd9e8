package health.attune.bench.checkins;

import health.attune.Attune;
import health.attune.bench.Superuser;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The service as {@code ./attune serve} starts it, on a free port and with data of its own. */
final class RunningService implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param folder for its data, unless {@code ATTUNE_DATABASE_URL} names a server */
    static RunningService in(Path folder) {
        return new RunningService(SpringApplication.run(
                Attune.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--attune.database.folder=" + folder.toAbsolutePath()));
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** A connection of its own, past the service. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(Superuser.address(context), Superuser.properties(context));
    }

    String encode(String password) {
        return String.valueOf(context.getBean(PasswordEncoder.class).encode(password));
    }

    @Override
    public void close() {
        context.close();
    }
}

package health.attune.checkins.spool;

import health.attune.Attune;
import health.attune.World;
import health.attune.checkins.Asked;
import health.attune.database.OwnServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service of a test's own beside the one that all tests share. */
final class OwnService {

    private OwnService() {}

    /** On that server, with its spool in that folder. */
    static ConfigurableApplicationContext on(OwnServer server, Path folder, String most, String... more)
            throws IOException {
        var database = server.connection();
        var owner = server.owner();
        var settings = List.of(
                "--server.port=0",
                "--attune.jobs.run=false",
                "--attune.database.folder=" + folder.resolve("data"),
                "--attune.database.url=" + database.getJdbcUrl(),
                "--attune.database.user=" + database.getUsername(),
                "--attune.database.password=" + database.getPassword(),
                "--attune.database.owner=" + owner.getUsername(),
                "--attune.database.owner-password=" + owner.getPassword(),
                "--attune.spool.folder=" + folder.resolve("spool"),
                "--attune.spool.most=" + most);
        return new SpringApplicationBuilder(Attune.class, World.class, Asked.class)
                .run(Stream.concat(settings.stream(), Stream.of(more)).toArray(String[]::new));
    }

    static int port(ConfigurableApplicationContext service) {
        return Integer.parseInt(service.getEnvironment().getProperty("local.server.port", "0"));
    }
}

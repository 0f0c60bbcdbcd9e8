package health.attune.database;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The way to back up that the handbook describes, on a database that is in use. */
@AttuneTest
class BackupScriptTest {
    @Autowired
    World world;

    @Value("${attune.database.folder}")
    Path data;

    @TempDir
    Path folder;

    @Test
    void theCopyOfARunningDatabaseStartsWithAllThatWasSaved() throws Exception {
        Assumptions.assumeTrue(run("psql", "--version") == 0, "psql is not installed");
        var person = world.person("Nora", "Vance");
        var file = folder.resolve("backup.tar.gz").toString();
        assertThat(run("sh", "../docs/howto/backup.sh", data.toString(), file)).isZero();
        assertThat(run("tar", "-xzf", file, "-C", folder.toString())).isZero();
        var copy = folder.resolve("service");
        assertThat(copy.resolve("secret.key")).hasSameBinaryContentAs(data.resolve("secret.key"));
        try (var server = EmbeddedPostgres.openIn(copy, true)) {
            var at = server.connection();
            assertThat(at.getJdbcUrl()).doesNotContain(Files.readString(data.resolve("port")));
            try (var connection = DriverManager.getConnection(
                            at.getJdbcUrl() + "?options=-c%20attune.viewer=service",
                            at.getUsername(),
                            at.getPassword());
                    var found = connection
                            .createStatement()
                            .executeQuery("select family_name from people.person where id = '" + person + "'")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo("Vance");
            }
        }
    }

    @Test
    void whereNoDatabaseRunsItSaysSoAndLeavesNoFile() throws Exception {
        Assumptions.assumeTrue(run("psql", "--version") == 0, "psql is not installed");
        var file = folder.resolve("backup.tar.gz");
        assertThat(run("sh", "../docs/howto/backup.sh", folder.toString(), file.toString()))
                .isNotZero();
        assertThat(folder).isEmptyDirectory();
    }

    private static int run(String... words) throws Exception {
        try {
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } catch (java.io.IOException missing) {
            return -1;
        }
    }
}

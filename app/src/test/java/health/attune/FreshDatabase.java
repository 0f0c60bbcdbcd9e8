package health.attune;

import health.attune.notices.MailSink;
import health.attune.notices.WebSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * An empty database for this run of the tests; what an earlier run left is removed first. Jobs rest: a test that needs
 * their work does it when it is due. What leaves Attune ends in sinks on this machine.
 */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static boolean emptied;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var folder = TestFolder.shared();
        if (!emptied) empty(folder);
        // A second service of this run joins the database of the first.
        emptied = true;
        TestPropertyValues.of("attune.database.folder=" + folder, "attune.jobs.run=false")
                .and(MailSink.SHARED.settings())
                .and(WebSink.SHARED.settings())
                .and("attune.backup.passphrase=a kettle under the willow")
                .applyTo(context);
    }

    private static void empty(Path folder) {
        try {
            if (Files.notExists(folder.resolve("port"))) FileSystemUtils.deleteRecursively(folder.resolve("cluster"));
            else FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new IllegalStateException(folder + " can't be emptied", e);
        }
    }
}

package health.attune.audit;

import health.attune.TestFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A database for the tests that do harm to it, with the door that its superuser has. */
class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final Path FOLDER = TestFolder.of("tampered-data");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            FileSystemUtils.deleteRecursively(FOLDER);
            TestFolder.lendPostgres(FOLDER);
        } catch (IOException e) {
            throw new IllegalStateException(FOLDER + " can't be emptied", e);
        }
        TestPropertyValues.of("attune.database.folder=" + FOLDER, "attune.jobs.run=false")
                .applyTo(context);
    }

    /** Does that as superuser, past every trigger and constraint that looks at it. */
    static void asSuperuser(String... statements) {
        Superuser.does(FOLDER, statements);
    }
}

package health.attune.demo;

import health.attune.TestFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A database of its own for the demo, which refuses to share one with anybody. */
class EmptyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var folder = Path.of(
                "target", "demo-data", String.valueOf(ProcessHandle.current().pid()));
        try {
            TestFolder.lendPostgres(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestPropertyValues.of("attune.database.folder=" + folder, "attune.jobs.run=false")
                .applyTo(context);
    }
}

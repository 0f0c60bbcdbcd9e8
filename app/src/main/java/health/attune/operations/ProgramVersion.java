package health.attune.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The version of the program that runs. */
@Component
public class ProgramVersion {
    private final String text;

    ProgramVersion() {
        try (var in = ProgramVersion.class.getResourceAsStream("/versions.properties")) {
            var versions = new Properties();
            versions.load(Objects.requireNonNull(in));
            text = versions.getProperty("attune.version");
        } catch (IOException e) {
            throw new UncheckedIOException("The package has no versions in it; build it again.", e);
        }
    }

    public String text() {
        return text;
    }
}

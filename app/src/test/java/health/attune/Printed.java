package health.attune;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a command prints that works on the data of that folder. */
public final class Printed implements BeforeEachCallback, AfterEachCallback {
    private static final String DATABASE = "attune.database.folder";

    private final Supplier<Path> data;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    public Printed(Supplier<Path> data) {
        this.data = data;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        System.setProperty(DATABASE, data.get().toString());
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        System.clearProperty(DATABASE);
        System.setOut(out);
        System.setErr(err);
    }

    /** All of it since it was asked last. */
    public String take() {
        var text = said.toString(StandardCharsets.UTF_8);
        said.reset();
        return text;
    }
}

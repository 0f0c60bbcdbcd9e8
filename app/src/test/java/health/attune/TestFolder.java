package health.attune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests keep what they write: several Java machines run them at once, each with folders of its own. */
public final class TestFolder {
    private static final String MACHINE = System.getProperty("attune.test.machine", "1");

    private TestFolder() {}

    /** The database that all tests of this Java machine share. */
    public static Path shared() {
        return of("test-data");
    }

    public static Path of(String name) {
        return Path.of("target", name + "-" + MACHINE);
    }

    /** Lends a folder for another database the programs of the shared one: to unpack them takes seconds each time. */
    public static void lendPostgres(Path folder) throws IOException {
        var unpacked = shared().resolve("postgres").toAbsolutePath();
        if (Files.notExists(unpacked.resolve(".complete"))) return;
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("postgres"), unpacked);
    }
}

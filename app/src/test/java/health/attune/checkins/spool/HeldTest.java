package health.attune.checkins.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldTest {
    @TempDir
    Path folder;

    /** Another process that would take over a file. */
    static final class Another {

        static void main(String[] spool) throws IOException {
            System.exit(Held.alone(Path.of(spool[0])).isPresent() ? 0 : 1);
        }
    }

    @Test
    void nobodyElseHasWhatIsHeldAlsoAfterABackupReadIt() throws Exception {
        var spool = folder.resolve("a.spool");
        try (var held = Held.alone(spool).orElseThrow();
                var file = SpoolFile.open(spool)) {
            file.append(new byte[] {1}, 100);
            assertThat(Held.alone(spool)).isEmpty();
            assertThat(anotherGets(spool)).isFalse();
            Files.readAllBytes(spool);
            assertThat(Held.alone(spool)).isEmpty();
            assertThat(anotherGets(spool)).isFalse();
        }
        assertThat(anotherGets(spool)).isTrue();
    }

    @Test
    void theLockGoesWithTheLastOfWhatItIsFor() throws IOException {
        var spool = Files.createFile(folder.resolve("a.spool"));
        var aside = Files.createFile(Asides.of(spool));
        hold(spool);
        Files.delete(spool);
        hold(spool);
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("a.spool.lock"));
        Files.delete(aside);
        hold(spool);
        assertThat(folder).isEmptyDirectory();
    }

    private static void hold(Path spool) throws IOException {
        Held.alone(spool).orElseThrow().close();
    }

    private static boolean anotherGets(Path spool) throws Exception {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var another = new ProcessBuilder(java, "-cp", path, Another.class.getName(), spool.toString())
                .inheritIO()
                .start();
        return another.waitFor() == 0;
    }
}

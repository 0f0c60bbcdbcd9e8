package health.attune.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanCreationException;

class SentencesTest {

    @ParameterizedTest
    @CsvSource({
        "08001, can't be reached",
        "28P01, ATTUNE_DATABASE_PASSWORD",
        "3D000, no database of that name",
        "42501, has to own the database",
        "53100, disk of the database is full",
        "53300, no connection left"
    })
    void whatTheDatabaseRefusesIsToldWithWhatToDo(String state, String words) {
        var error = wrapped(new SQLException("FATAL: internal words", state));
        assertThat(Sentences.of(error)).contains(words).doesNotContain("internal words");
    }

    @Test
    void tablesOfAnotherVersionAreToldApart() {
        var error = new FlywayValidateException(new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "V1"), "V1");
        assertThat(Sentences.of(wrapped(error)))
                .contains("made by another version of Attune")
                .contains("nothing was touched")
                .contains("data/demo");
    }

    @Test
    void whatIsForeseenByNobodyIsToldShortlyAndItsTraceIsKept() throws Exception {
        var said = new StringWriter();
        assertThat(Sentences.print(wrapped(ofLibrary(new IllegalStateException("odd"))), new PrintWriter(said)))
                .isOne();
        assertThat(said.toString().lines()).hasSize(1);
        var kept = Path.of(said.toString().replaceAll("(?s).*is in (\\S+);.*", "$1"));
        assertThat(kept).content().contains("Caused by: java.lang.IllegalStateException: odd");
        Files.delete(kept);
    }

    @Test
    void aSentenceOfOursStaysOneWhereALibraryThrowsIt() {
        Optional<String> nothing = Optional.empty();
        assertThatThrownBy(() -> nothing.orElseThrow(BackupCommand.NoFolder::new))
                .satisfies(error -> assertThat(Sentences.of(error)).isEqualTo(error.getMessage()));
    }

    @Test
    void aPortThatIsTakenIsToldBeforeAnythingStarts() throws Exception {
        var said = new StringWriter();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            var error = new PrintWriter(said);
            assertThat(Console.commands(SentencesTest.class)
                            .setErr(error)
                            .execute("demo", "--port", String.valueOf(port)))
                    .isOne();
            assertThat(said.toString())
                    .isEqualToNormalizingNewlines(
                            "attune: Port %d is taken: by another Attune that still runs, or by another".formatted(port)
                                    + " program. Stop that one, or choose another port, such as"
                                    + " ATTUNE_PORT=%d.%n".formatted(port + 1));
        }
    }

    private static RuntimeException wrapped(Exception cause) {
        return ofLibrary(new BeanCreationException("a bean", "that failed", ofLibrary(new RuntimeException(cause))));
    }

    /** As if a library had thrown it. */
    private static <E extends Exception> E ofLibrary(E error) {
        error.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("org.library.Thing", "run", "Thing.java", 1)});
        return error;
    }
}

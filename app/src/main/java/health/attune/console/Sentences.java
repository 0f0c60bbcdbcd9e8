package health.attune.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** An error as the operator meets it: what is wrong and what to do, in a sentence; the unforeseen with its trace. */
final class Sentences {
    private static final String OTHER_VERSION = "The database was made by another version of Attune, so nothing was"
            + " touched. Start it with the version that made it or a newer one; if it is only a demo, remove its folder"
            + " (data/demo) and start again.";

    private static final String OUR_NAMES = "health.attune.";

    private Sentences() {}

    static int print(Exception error, PrintWriter out) {
        out.println("attune: " + of(error));
        out.flush();
        return 1;
    }

    static String of(Throwable error) {
        var causes = Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .toList();
        return first(causes, Sentences::foreseen) instanceof String sentence
                ? sentence
                : first(causes, Sentences::ours) instanceof String sentence ? sentence : unforeseen(error, causes);
    }

    private static @Nullable String first(
            List<Throwable> causes, java.util.function.Function<Throwable, @Nullable String> words) {
        for (var cause : causes) if (words.apply(cause) instanceof String sentence) return sentence;
        return null;
    }

    private static @Nullable String foreseen(Throwable cause) {
        return switch (cause) {
            case FlywayValidateException e -> OTHER_VERSION;
            case PortInUseException e -> new Service.PortTaken(e.getPort()).getMessage();
            case SQLException e when !(e.getCause() instanceof SQLException) -> ofDatabase(e);
            default -> null;
        };
    }

    private static @Nullable String ofDatabase(SQLException error) {
        return switch (String.valueOf(error.getSQLState())) {
            case "08001", "08004", "08006" ->
                "The database can't be reached. Check that it runs and that ATTUNE_DATABASE_URL names its host.";
            case "28000", "28P01" ->
                "The database refuses user or password. Mend ATTUNE_DATABASE_USER and ATTUNE_DATABASE_PASSWORD.";
            case "3D000" ->
                "There is no database of that name on the server. Make it as docs/howto/configure.md says, or mend"
                        + " ATTUNE_DATABASE_URL.";
            case "42501" ->
                "The database user may not do that there. It has to own the database: see docs/howto/configure.md.";
            case "53100" -> "The disk of the database is full. Make room and repeat the command.";
            case "53300" -> "The database has no connection left. Raise its max_connections or stop what else uses it.";
            case "57P01", "57P02", "57P03" ->
                "The database is stopping or starting just now. Repeat the command in a minute.";
            default -> null;
        };
    }

    /** What our own code throws is written for the reader, be it handed to a library that throws it. */
    private static @Nullable String ours(Throwable cause) {
        var trace = cause.getStackTrace();
        boolean thrownHere = trace.length > 0 && trace[0].getClassName().startsWith(OUR_NAMES);
        boolean madeHere = cause.getClass().getName().startsWith(OUR_NAMES);
        return thrownHere || madeHere || cause instanceof ConfigDataException ? cause.getMessage() : null;
    }

    private static @Nullable String ofSetting(Throwable cause) {
        return cause instanceof BindException e
                ? "The setting " + e.getName()
                        + " has a value that can't be meant. Mend it in the environment or in the file"
                        + " attune.properties: docs/howto/configure.md lists what it may be."
                : null;
    }

    private static String unforeseen(Throwable error, List<Throwable> causes) {
        var setting = first(causes, Sentences::ofSetting);
        if (setting != null) return setting;
        var last = causes.getLast();
        var what = last instanceof FlywayException
                ? "The tables can't be made or changed."
                : String.valueOf(last.getMessage());
        return what.strip() + kept(error);
    }

    private static String kept(Throwable error) {
        try {
            Path file = Files.createTempFile("attune-failure-", ".txt");
            try (var writer = new PrintWriter(Files.newBufferedWriter(file))) {
                error.printStackTrace(writer);
            }
            return " What led to it is in " + file + "; please send it along when you ask for help.";
        } catch (IOException e) {
            return "";
        }
    }
}

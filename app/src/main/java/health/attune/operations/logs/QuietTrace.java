package health.attune.operations.logs;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an error came from, by class and line, without its words: those may repeat what somebody typed. */
final class QuietTrace {
    private static final int FIRST = 6;
    private static final int MOST_CAUSES = 10;
    private static final String OURS = "health.attune.";

    private QuietTrace() {}

    /** A line for each error from the outermost to its cause, and below it where it was thrown. */
    static List<String> of(IThrowableProxy outermost) {
        var lines = new ArrayList<String>();
        @Nullable IThrowableProxy error = outermost;
        for (int depth = 0; error != null && depth < MOST_CAUSES; depth++) {
            lines.add((depth == 0 ? "" : "caused by ") + error.getClassName() + state(error));
            var trace = error.getStackTraceElementProxyArray();
            for (int i = 0; i < trace.length; i++)
                if (i < FIRST || isOurs(trace[i])) lines.add("  " + trace[i].getSTEAsString());
            error = error.getCause();
        }
        return lines;
    }

    private static boolean isOurs(StackTraceElementProxy line) {
        return line.getStackTraceElement().getClassName().startsWith(OURS);
    }

    /** The code of the database says what was wrong and holds nothing of the row. */
    private static String state(IThrowableProxy error) {
        return error instanceof ThrowableProxy known && known.getThrowable() instanceof SQLException refused
                ? " (" + refused.getSQLState() + ")"
                : "";
    }
}

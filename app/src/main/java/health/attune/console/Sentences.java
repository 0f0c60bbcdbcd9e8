package health.attune.console;

import java.io.PrintWriter;
import org.slf4j.LoggerFactory;

/** An error as the operator meets it: what happened, in a sentence; the trace goes to the log. */
final class Sentences {

    private Sentences() {}

    static int print(Exception error, PrintWriter out) {
        Throwable cause = error;
        while (cause.getCause() != null && cause.getClass().getName().startsWith("org.springframework"))
            cause = cause.getCause();
        out.println("attune: " + cause.getMessage());
        LoggerFactory.getLogger(Sentences.class).debug("The command failed", error);
        return 1;
    }
}

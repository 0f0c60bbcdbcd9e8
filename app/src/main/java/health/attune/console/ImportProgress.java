package health.attune.console;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/** How far an import has come: a bar on a terminal, a line now and then anywhere else. */
final class ImportProgress {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final String file;
    private final boolean onTerminal =
            System.console() != null && System.console().isTerminal();
    private final Instant began = Instant.now();
    private Instant said = began;
    private boolean drawn;

    ImportProgress(PrintWriter out, String file) {
        this.out = out;
        this.file = file.replaceAll("\\p{Cntrl}", "_");
    }

    void at(long done, long all) {
        if (onTerminal) draw(done, all);
        else if (Duration.between(said, Instant.now()).compareTo(PAUSE) >= 0) {
            said = Instant.now();
            out.println(file + ": " + words(done, all));
            out.flush();
        }
    }

    /** Leaves the line of the bar. */
    void end() {
        if (drawn) out.println();
        out.flush();
    }

    private void draw(long done, long all) {
        int filled = all == 0 ? WIDTH : (int) Math.min(WIDTH, done * WIDTH / all);
        out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + words(done, all));
        out.flush();
        drawn = true;
    }

    private String words(long done, long all) {
        double seconds = Math.max(0.001, Duration.between(began, Instant.now()).toMillis() / 1000.0);
        return "%,d of %,d rows, %,.0f per second".formatted(done, all, done / seconds);
    }
}

package health.attune.console;

import health.attune.demo.Demonstration;
import health.attune.demo.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** What an operator reads while the demo loads, and when it is ready. */
final class DemoProgress implements Progress {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PrintStream out;
    private final Instant began = Instant.now();
    private Instant said = Instant.EPOCH;

    DemoProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void reached(int loaded, int of, long answers) {
        var now = Instant.now();
        if (loaded < of && Duration.between(said, now).compareTo(PAUSE) < 0) return;
        said = now;
        out.printf(
                "Making up the network: %,d of %,d people, %,d filled-in forms, %.0f seconds%n",
                loaded, of, answers, seconds());
    }

    @Override
    public void doing(String what) {
        out.printf("Making up %s, %.0f seconds%n", what, seconds());
        out.flush();
    }

    private double seconds() {
        return Math.max(0.1, Duration.between(began, Instant.now()).toMillis() / 1000.0);
    }

    static void welcome(PrintStream out, String address, Demonstration.Summary network) {
        out.printf(
                "%nAttune is ready at %s%n%n%s: %,d sites, %,d workers, %,d people, 18 months up to %s."
                        + " All made up.%n%n",
                address, network.name(), network.sites(), network.workers(), network.people(), network.endsOn());
        int widest = network.signIns().stream()
                .mapToInt(one -> one.who().length())
                .max()
                .orElse(10);
        for (var one : network.signIns())
            out.printf("  %-" + widest + "s  %-38s %s%n", one.who(), one.login(), one.passphrase());
        out.printf("%nStop it with Ctrl+C; what you change is kept for the next start.%n");
        out.flush();
    }

    static void kept(PrintStream out, String folder) {
        out.printf("%nIt was there before and was kept. For another size, stop it and remove the folder %s.%n", folder);
        out.flush();
    }
}

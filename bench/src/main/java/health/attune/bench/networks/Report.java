package health.attune.bench.networks;

import java.io.PrintStream;
import java.util.List;

/**
 * What was measured in one network.
 *
 * @param name of the network
 * @param people as many as are in its database
 */
public record Report(String name, long people, List<Times> measured) {

    public void print(PrintStream out) {
        out.printf("%nIn a network of %,d people (%s), milliseconds:%n", people, name);
        out.printf("  %-52s %8s %8s %8s %8s %9s%n", "", "p50", "p95", "p99", "longest", "kilobytes");
        for (var times : measured)
            out.printf(
                    "  %-52s %8.1f %8.1f %8.1f %8.1f %9.0f%n",
                    times.what(),
                    times.millis(50),
                    times.millis(95),
                    times.millis(99),
                    times.millis(100),
                    times.bytes() / 1024.0);
        var page = measured.getFirst();
        for (var other : measured.subList(1, measured.size()))
            out.printf(
                    "  The first takes %.1f times as long at p50 and %.1f times at p95 as: %s.%n",
                    page.millis(50) / other.millis(50), page.millis(95) / other.millis(95), other.what());
    }

    /** The same pages in two networks: near 1 where the size of the network does not matter. */
    public void compare(PrintStream out, Report smaller) {
        out.printf("%n%s beside %s, times as long:%n", name, smaller.name());
        for (int i = 0; i < measured.size(); i++) {
            var here = measured.get(i);
            var there = smaller.measured().get(i);
            out.printf(
                    "  %-52s p50 %.2f  p95 %.2f%n",
                    here.what(), here.millis(50) / there.millis(50), here.millis(95) / there.millis(95));
        }
    }
}

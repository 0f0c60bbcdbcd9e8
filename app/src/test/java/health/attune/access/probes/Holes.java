package health.attune.access.probes;

import health.attune.access.AccessMatrix;
import java.util.List;

/** What the probes found and is not mended yet, by name in {@code access/open-holes.txt}. The list only shrinks. */
final class Holes {
    static final int MOST = 15;

    private final List<String> open = AccessMatrix.lines("open-holes.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .toList();

    int count() {
        return open.size();
    }

    /** Whether it is listed: a line is an address, " about " and the person or organization. */
    boolean isKnown(String wrong) {
        return open.stream()
                .map(line -> line.split(" about ", 2))
                .anyMatch(parts -> wrong.startsWith(parts[0] + " by ") && wrong.contains(" about " + parts[1] + " "));
    }
}

package health.attune.checkins.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Answers that could not be filed, kept sealed beside the spool file that they are from: nothing that was received is
 * thrown away. Whoever holds that file holds them.
 */
final class Asides {
    static final String ENDING = ".aside";

    private final Records records;

    Asides(Records records) {
        this.records = records;
    }

    static Path of(Path spool) {
        return spool.resolveSibling(spool.getFileName() + ENDING);
    }

    static Path spoolOf(Path aside) {
        var name = aside.getFileName().toString();
        return aside.resolveSibling(name.substring(0, name.length() - ENDING.length()));
    }

    /** On the disk before it returns; the same one again, after a crash, is kept once. */
    void add(Path spool, byte[] record) throws IOException {
        try (var file = SpoolFile.open(of(spool))) {
            for (var kept : file.recordsFrom(0)) if (Arrays.equals(kept.bytes(), record)) return;
            file.append(record, Long.MAX_VALUE);
        }
    }

    /** Once more: what goes now is taken out. False where the database went away. */
    boolean tryAgain(Path aside) throws IOException {
        var left = new ArrayList<byte[]>();
        try (var file = SpoolFile.open(aside)) {
            for (var kept : file.recordsFrom(0)) {
                var outcome = records.file(kept.bytes(), spoolOf(aside));
                if (outcome == Filing.Outcome.AWAY) return false;
                if (outcome == Filing.Outcome.IMPOSSIBLE) left.add(kept.bytes());
            }
        }
        leave(aside, left);
        return true;
    }

    /** In one step, so that a crash leaves all of them: what is filed already is not filed twice. */
    private static void leave(Path aside, List<byte[]> left) throws IOException {
        if (left.isEmpty()) {
            Files.delete(aside);
            return;
        }
        var next = aside.resolveSibling(aside.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (var file = SpoolFile.open(next)) {
            for (var record : left) file.append(record, Long.MAX_VALUE);
        }
        Files.move(next, aside, StandardCopyOption.ATOMIC_MOVE);
    }
}

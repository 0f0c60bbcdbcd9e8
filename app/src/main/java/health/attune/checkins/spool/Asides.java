package health.attune.checkins.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Answers that could not be filed, kept sealed beside the spool: nothing that was received is thrown away. */
final class Asides {
    private static final String ENDING = ".aside";

    private final Path folder;

    Asides(Path folder) {
        this.folder = folder;
    }

    /** Files a record, which was sealed for the file of that name. */
    interface Again {
        Filing.Outcome file(String sealedFor, byte[] record) throws IOException;
    }

    void add(SpoolFile from, byte[] record) throws IOException {
        append(from.path().resolveSibling(from.path().getFileName() + ENDING), record);
    }

    /** Once more: what goes now is taken out. False where the database went away. */
    boolean tryAgain(Again again) throws IOException {
        boolean done = true;
        for (var path : ending(ENDING)) done = done && tryAgain(path, again);
        return done;
    }

    private static boolean tryAgain(Path path, Again again) throws IOException {
        var found = SpoolFile.open(path);
        if (found.isEmpty()) return true;
        var name = path.getFileName().toString();
        var left = new ArrayList<byte[]>();
        try (var file = found.get()) {
            for (var kept : file.recordsFrom(0)) {
                var outcome = again.file(name.substring(0, name.length() - ENDING.length()), kept.bytes());
                if (outcome == Filing.Outcome.AWAY) return false;
                if (outcome == Filing.Outcome.IMPOSSIBLE) left.add(kept.bytes());
            }
            leave(path, left);
        }
        return true;
    }

    /** In one step, so that a crash leaves all of them: what is filed already is not filed twice. */
    private static void leave(Path path, List<byte[]> left) throws IOException {
        if (left.isEmpty()) {
            Files.delete(path);
            return;
        }
        var next = path.resolveSibling(path.getFileName() + ".next");
        Files.deleteIfExists(next);
        for (var record : left) append(next, record);
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void append(Path path, byte[] record) throws IOException {
        var file = SpoolFile.open(path);
        if (file.isEmpty()) throw new IOException("What is set aside is held by another process.");
        try (var kept = file.get()) {
            kept.append(record, Long.MAX_VALUE);
        }
    }

    /** How many files hold what could not be filed or not even be read. */
    int count() throws IOException {
        return ending(ENDING).size() + ending(SpoolFile.TORN).size();
    }

    private List<Path> ending(String ending) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}

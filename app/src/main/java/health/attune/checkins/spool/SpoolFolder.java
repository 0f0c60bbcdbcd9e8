package health.attune.checkins.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What lies in the folder of the spool, of whichever instance. */
record SpoolFolder(Path path) {
    static final String SPOOL = ".spool";

    List<Path> spools() throws IOException {
        return ending(SPOOL);
    }

    List<Path> asides() throws IOException {
        return ending(Asides.ENDING);
    }

    /** Parts that a disk damaged after somebody was told that they were received. */
    List<Path> damaged() throws IOException {
        return ending(SpoolFile.TORN);
    }

    private List<Path> ending(String ending) throws IOException {
        if (!Files.isDirectory(path)) return List.of();
        try (var files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}

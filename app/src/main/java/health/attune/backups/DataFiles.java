package health.attune.backups;

import health.attune.backups.archive.ArchiveWriter;
import health.attune.backups.archive.FileDigest;
import health.attune.backups.archive.Manifest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files beside the database that a restored service needs: its key, its spool, the heads of its audit trail, its
 * configuration. They are written before the tables are read, so that no file is newer than the tables: a head of the
 * audit trail for entries that the tables do not hold would look like a loss.
 */
final class DataFiles {
    /** What belongs to the one server in this folder, and is made anew by the next. */
    private static final List<String> OF_THE_SERVER =
            List.of("cluster", "postgres", "postgres.log", "postgres-tools.log", "port");

    /** Says who holds something; a process that only closes one lets go of what it holds itself. */
    private static final String LOCK = ".lock";

    private static final String FOLDER = "files/";

    private final Map<String, Path> sources = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();

    /** Adds all files of the data folder but those of the database server in it, and none of the folders left out. */
    void addDataFolder(Path data, List<Path> leftOut) throws IOException {
        if (!Files.isDirectory(data)) return;
        var skipped =
                leftOut.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
        try (var top = Files.list(data.toAbsolutePath().normalize())) {
            for (var one : top.toList()) {
                var name = one.getFileName().toString();
                if (!OF_THE_SERVER.contains(name) && !name.endsWith(".password") && !skipped.contains(one))
                    addTree(name, one);
            }
        }
    }

    void addTree(String name, Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile)
                    .filter(one -> !one.toString().endsWith(LOCK))
                    .toList()) sources.put(file.equals(root) ? name : name + "/" + root.relativize(file), file);
        }
    }

    void addText(String name, String text) {
        texts.put(name, text);
    }

    /** A file that goes away meanwhile, such as an entry of the spool that was taken in, is in the tables by then. */
    List<Manifest.File> writeTo(ArchiveWriter archive) throws IOException {
        var written = new ArrayList<Manifest.File>();
        for (var source : sources.entrySet()) {
            try (var in = Files.newInputStream(source.getValue())) {
                written.add(write(archive, source.getKey(), in));
            } catch (NoSuchFileException e) {
                continue;
            }
        }
        for (var text : texts.entrySet())
            written.add(write(
                    archive,
                    text.getKey(),
                    new ByteArrayInputStream(text.getValue().getBytes(StandardCharsets.UTF_8))));
        return written;
    }

    private static Manifest.File write(ArchiveWriter archive, String name, InputStream in) throws IOException {
        var digest = new FileDigest();
        archive.add(FOLDER + name, out -> digest.copy(in, out));
        return digest.of(name);
    }

    /** The name in the data folder; refuses one that would lead out of it. */
    static Path placeOf(String name, Path folder) {
        var root = folder.toAbsolutePath().normalize();
        var place = root.resolve(name).normalize();
        if (!place.startsWith(root)) throw new BackupFailed("The backup names a file outside of the data folder.");
        return place;
    }

    static String nameOf(String part) {
        return part.substring(FOLDER.length());
    }

    static boolean isFile(String part) {
        return part.startsWith(FOLDER);
    }
}

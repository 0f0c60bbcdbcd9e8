package health.attune.backups;

import health.attune.backups.archive.ArchiveReader;
import health.attune.backups.archive.ArchiveRefused;
import health.attune.backups.archive.FileDigest;
import health.attune.backups.archive.Lines;
import health.attune.backups.archive.Manifest;
import health.attune.backups.archive.RowDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads a backup from its first to its last byte: all parts are there, and each is what the manifest says. */
final class Verification {
    static final String TABLES = "tables/";

    private final Map<String, RowDigest> tables = new HashMap<>();
    private final Set<Manifest.File> files = new HashSet<>();

    private Verification() {}

    /** Returns what the archive says of itself; refuses what is not whole. */
    static Manifest of(Path file, char[] passphrase) throws IOException {
        var found = new Verification();
        var manifest = new ArchiveReader(file, passphrase).read(found::take);
        if (!found.isAllOf(manifest))
            throw new ArchiveRefused("The parts of the backup are not what its manifest says. Nothing was taken from"
                    + " it; use another.");
        return manifest;
    }

    private void take(String part, InputStream content) throws IOException {
        if (part.startsWith(TABLES)) tables.put(part.substring(TABLES.length()), digest(content));
        else if (DataFiles.isFile(part)) {
            var digest = new FileDigest();
            digest.copy(content, OutputStream.nullOutputStream());
            files.add(digest.of(DataFiles.nameOf(part)));
        }
    }

    private static RowDigest digest(InputStream content) throws IOException {
        var digest = new RowDigest();
        var lines = new Lines(content);
        while (lines.next()) digest.add(lines.buffer(), 0, lines.length());
        return digest;
    }

    private boolean isAllOf(Manifest manifest) {
        return files.equals(Set.copyOf(manifest.files()))
                && tables.size() == manifest.tables().size()
                && manifest.tables().stream().allMatch(this::isSame);
    }

    private boolean isSame(Manifest.Table said) {
        var found = tables.get(said.name());
        return found != null && found.rows() == said.rows() && found.value().equals(said.digest());
    }
}

package health.attune.database.disks;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The volume that a folder lies on.
 *
 * @param free bytes that Attune can still write there
 */
public record Disk(String volume, long free, long total) {

    /** Of that folder, or of the one it would be made in. */
    public static Disk of(Path folder) throws IOException {
        var there = folder.toAbsolutePath().normalize();
        while (Files.notExists(there)) there = Objects.requireNonNull(there.getParent());
        FileStore store = Files.getFileStore(there);
        return new Disk(store.name(), store.getUsableSpace(), store.getTotalSpace());
    }
}

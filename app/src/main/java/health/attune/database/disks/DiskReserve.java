package health.attune.database.disks;

import health.attune.database.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Keeps the last of the disk for what people answer: imports and the like are refused before it is touched. */
@Component
public class DiskReserve {
    private final DatabaseSettings database;
    private final long bytes;

    public DiskReserve(DatabaseSettings database, Settings settings) {
        this.database = database;
        this.bytes = settings.reserve().toBytes();
    }

    /** How much is kept. */
    public long bytes() {
        return bytes;
    }

    /** Refuses what can wait, where the disk of the data is nearly full. */
    public void requireRoom() {
        requireRoomFor(database.folder(), 0);
    }

    /** Refuses so many bytes for a folder on a disk of the database, where they would touch the last of it. */
    public void requireRoomFor(Path folder, long more) {
        try {
            var there = Disk.of(folder);
            for (var ours : folders().values())
                if (Disk.of(ours).volume().equals(there.volume()) && there.free() - more < bytes)
                    throw new DiskLow(there.free(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The disk of " + folder + " can't be asked how much room it has.", e);
        }
    }

    /** The folders of the database that Attune runs itself, and its data folder in any case; by what lies there. */
    public Map<String, Path> folders() {
        var folders = new LinkedHashMap<String, Path>();
        folders.put("data", database.folder());
        var log = database.folder().resolve("cluster").resolve("pg_wal");
        if (!database.isExternal() && Files.isDirectory(log)) folders.put("wal", log);
        return folders;
    }

    /**
     * What is kept of each disk.
     *
     * @param reserve such as {@code 1GB}
     */
    @ConfigurationProperties("attune.disk")
    public record Settings(@DefaultValue("1GB") DataSize reserve) {}
}

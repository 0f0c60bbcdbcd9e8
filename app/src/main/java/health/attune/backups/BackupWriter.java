package health.attune.backups;

import health.attune.backups.archive.ArchiveWriter;
import health.attune.backups.archive.Manifest;
import health.attune.backups.folders.BackupFiles;
import health.attune.database.DatabaseSettings;
import health.attune.database.WholeDatabase;
import health.attune.database.disks.DiskReserve;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Writes one backup and reads it again; a file that bears the name of a backup was found to be whole. */
@Component
class BackupWriter {
    private static final int BUFFER = 1 << 17;

    private final WholeDatabase database;
    private final DatabaseSettings data;
    private final BackupSettings settings;
    private final Environment environment;
    private final DiskReserve disk;

    BackupWriter(
            WholeDatabase database,
            DatabaseSettings data,
            BackupSettings settings,
            Environment environment,
            DiskReserve disk) {
        this.database = database;
        this.data = data;
        this.settings = settings;
        this.environment = environment;
        this.disk = disk;
    }

    /** To a file that does not exist yet, in a folder that does. */
    Backup write(Path file) throws IOException {
        long began = System.nanoTime();
        var passphrase = settings.requirePassphrase();
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        disk.requireRoomFor(folder, BackupFiles.largestIn(folder));
        var draft = BackupFiles.create(file.resolveSibling(file.getFileName() + ".part"));
        try {
            var written = fill(draft, passphrase);
            var read = Verification.of(draft, passphrase);
            if (!read.equals(written)) throw new BackupFailed("The backup does not read as it was written.");
            BackupFiles.settle(draft, file);
            var took = Duration.ofNanos(System.nanoTime() - began);
            return new Backup(file, read.madeAt(), read.tables().size(), read.rows(), Files.size(file), took);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Manifest fill(Path draft, char[] passphrase) throws IOException {
        try (var connection = database.open();
                var archive =
                        new ArchiveWriter(new BufferedOutputStream(Files.newOutputStream(draft), BUFFER), passphrase)) {
            var files = files().writeTo(archive);
            var manifest = new Snapshot(connection).writeTo(archive, version(), files);
            archive.finish(manifest);
            return manifest;
        } catch (SQLException e) {
            throw new BackupFailed("The database can't be reached, so there is no new backup.", e);
        }
    }

    private DataFiles files() throws IOException {
        var files = new DataFiles();
        var elsewhere = new ArrayList<>(settings.elsewhere().values());
        if (settings.folder() != null) elsewhere.add(settings.folder());
        if (settings.secondFolder() != null) elsewhere.add(settings.secondFolder());
        files.addDataFolder(data.folder(), elsewhere);
        for (var folder : settings.elsewhere().entrySet())
            if (Files.isDirectory(folder.getValue())) files.addTree(folder.getKey(), folder.getValue());
        addKeyAndConfiguration(files);
        return files;
    }

    /** The key also where it is given by the environment, since the backup is of no use without it. */
    private void addKeyAndConfiguration(DataFiles files) throws IOException {
        var key = environment.getProperty("attune.secret-key", "");
        if (!key.isBlank()) files.addText("secret.key", key);
        var configuration = Path.of(environment.getProperty("ATTUNE_CONFIG", "attune.properties"));
        if (Files.isRegularFile(configuration)) files.addTree("configuration/attune.properties", configuration);
    }

    private static String version() throws IOException {
        try (var in = BackupWriter.class.getResourceAsStream("/versions.properties")) {
            var versions = new java.util.Properties();
            versions.load(Objects.requireNonNull(in));
            return versions.getProperty("attune.version");
        }
    }
}

package health.attune.backups;

import health.attune.backups.archive.ArchiveReader;
import health.attune.backups.archive.Manifest;
import health.attune.database.DatabaseSettings;
import health.attune.database.NewDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;

/** Brings a backup back into an empty place: verified before anything is touched, and compared when it is there. */
public final class Restore {
    private final Path file;
    private final char[] passphrase;

    public Restore(Path file, char[] passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    /** Reads it from end to end; refuses what is not whole, or not for this passphrase. */
    public Manifest verify() {
        try {
            return Verification.of(file, passphrase);
        } catch (IOException e) {
            throw new BackupFailed("The file " + file + " can't be read.", e);
        }
    }

    /** Ends with a database and a folder that the service starts on; where it fails, the folder is empty as before. */
    public Manifest into(DatabaseSettings target) {
        NewDatabase.requireEmpty(target);
        var manifest = verify();
        KnownMigrations.require(manifest);
        var database = NewDatabase.begin(target);
        try {
            database.migrateTo(manifest.version());
            load(manifest, database);
            new ArchiveReader(file, passphrase).read((part, content) -> bringBack(part, content, target.folder()));
        } catch (IOException e) {
            database.abandon();
            throw new BackupFailed("The file " + file + " can't be read, or its files can't be written.", e);
        } catch (RuntimeException e) {
            database.abandon();
            throw e;
        }
        database.close();
        return manifest;
    }

    private void load(Manifest manifest, NewDatabase database) throws IOException {
        try (var connection = database.whole().open()) {
            var loading = new Loading(connection, manifest);
            loading.prepare();
            new ArchiveReader(file, passphrase).read((part, content) -> {
                if (part.startsWith(Verification.TABLES))
                    loading.load(part.substring(Verification.TABLES.length()), content);
            });
            loading.finish();
            connection.commit();
        } catch (SQLException e) {
            throw new BackupFailed("The database did not take the backup in.", e);
        }
    }

    private static void bringBack(String part, InputStream content, Path folder) throws IOException {
        if (!DataFiles.isFile(part)) return;
        var place = DataFiles.placeOf(DataFiles.nameOf(part), folder);
        Files.createDirectories(place.getParent());
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(place);
        Files.createFile(place, owner);
        try (var out = Files.newOutputStream(place)) {
            content.transferTo(out);
        }
    }
}

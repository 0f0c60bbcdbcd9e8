package health.attune.backups;

import health.attune.backups.folders.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where backups go, how often, and what they are sealed with.
 *
 * @param folder where they are kept; absent, none is made unasked
 * @param secondFolder another disk or a mounted machine that gets a copy of each; may be absent
 * @param every how long after a good one the next is due
 * @param keep which of them stay, such as {@code 7d,4w,12m}
 * @param also folders that belong into a backup although they need not lie in the data folder, by what they are called
 *     there; brought back below that name in the data folder
 * @param passphraseFile a file that holds the passphrase, for those who keep it out of the environment
 */
@ConfigurationProperties("attune.backup")
public record BackupSettings(
        @Nullable Path folder,
        @Nullable Path secondFolder,
        @DefaultValue("24h") Duration every,
        @DefaultValue("7d,4w,12m") String keep,
        @DefaultValue Map<String, String> also,
        @Nullable String passphrase,
        @Nullable Path passphraseFile) {
    private static final int SHORTEST_PASSPHRASE = 12;

    public BackupSettings {
        folder = given(folder);
        secondFolder = given(secondFolder);
        passphraseFile = given(passphraseFile);
        if (passphrase != null && passphrase.isBlank()) passphrase = null;
        Retention.parse(keep);
    }

    /** Those of the other folders that are set. */
    public Map<String, Path> elsewhere() {
        var set = new TreeMap<String, Path>();
        also.forEach((name, path) -> {
            if (!path.isBlank()) set.put(name, Path.of(path));
        });
        return set;
    }

    /** Whether backups are made unasked. */
    public boolean isScheduled() {
        return folder != null;
    }

    /** Refuses where none is given, and one that a machine would guess. */
    public char[] requirePassphrase() {
        var given = passphrase != null ? passphrase : fromFile().orElseThrow(NoPassphrase::new);
        if (given.length() < SHORTEST_PASSPHRASE) throw new NoPassphrase(SHORTEST_PASSPHRASE);
        return given.toCharArray();
    }

    private Optional<String> fromFile() {
        if (passphraseFile == null) return Optional.empty();
        try {
            return Optional.of(Files.readString(passphraseFile).strip());
        } catch (IOException e) {
            throw new NoPassphrase(passphraseFile);
        }
    }

    private static @Nullable Path given(@Nullable Path path) {
        return path == null || path.toString().isBlank() ? null : path;
    }

    @Override
    public String toString() {
        return "backups in " + folder;
    }

    /** Nothing can be sealed or opened. */
    static final class NoPassphrase extends RuntimeException {
        NoPassphrase() {
            super("A backup is sealed with a passphrase, and none is set. Put it into a file that only you can read and"
                    + " name that file with ATTUNE_BACKUP_PASSPHRASE_FILE (or set ATTUNE_BACKUP_PASSPHRASE). Keep it"
                    + " where you find it when this machine is gone: without it nobody can open a backup.");
        }

        NoPassphrase(int shortest) {
            super("The passphrase of backups needs " + shortest + " signs or more. Six words picked by dice are good.");
        }

        NoPassphrase(Path file) {
            super("The file " + file + " with the passphrase of backups can't be read. Mend"
                    + " ATTUNE_BACKUP_PASSPHRASE_FILE or the rights of the file.");
        }
    }
}

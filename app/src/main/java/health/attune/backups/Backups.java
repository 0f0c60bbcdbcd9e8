package health.attune.backups;

import health.attune.backups.archive.FileDigest;
import health.attune.backups.folders.BackupFiles;
import health.attune.backups.folders.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes backups, keeps a second copy of each, lets old ones go, and remembers how it went. */
@Component
public class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private final BackupSettings settings;
    private final BackupWriter writer;
    private final BackupStore store;
    private final Clock clock;

    Backups(BackupSettings settings, BackupWriter writer, BackupStore store, Clock clock) {
        this.settings = settings;
        this.writer = writer;
        this.store = store;
        this.clock = clock;
    }

    /** Writes one into that folder and reads it again; what retention does not keep goes only then. */
    public Backup into(Path folder, String keep) {
        var retention = Retention.parse(keep);
        var made = into(folder);
        try {
            new BackupFiles(folder).forget(retention);
            return made;
        } catch (IOException e) {
            throw new BackupFailed("The backup is made, but an earlier one can't be removed from " + folder + ".", e);
        }
    }

    /** Writes one into that folder and reads it again. */
    public Backup into(Path folder) {
        try {
            new BackupFiles(folder).makeUsable();
            var made = writer.write(folder.resolve(BackupFiles.nameFor(clock.instant())));
            store.made(made);
            return made;
        } catch (IOException e) {
            throw failed(e);
        } catch (RuntimeException e) {
            store.failed(e);
            throw e;
        }
    }

    /** Whether a backup is made unasked, and what became of the newest. */
    public Optional<BackupState> state() {
        return settings.isScheduled() ? Optional.of(store.state(settings)) : Optional.empty();
    }

    /** Makes the next one where it is due; the copy in the second place is made good where it is missing. */
    void makeDue() {
        if (settings.folder() == null) return;
        if (store.state(settings).isDue()) {
            var made = into(settings.folder(), settings.keep());
            LOG.info("A backup was made and verified: {} rows, {} MB", made.rows(), made.bytes() >> 20);
        }
        copyNewest(settings.folder(), settings.secondFolder());
    }

    private void copyNewest(Path first, @Nullable Path second) {
        if (second == null) return;
        try {
            var all = new BackupFiles(first).all();
            var copies = new BackupFiles(second);
            copies.makeUsable();
            if (all.isEmpty()) return;
            var newest = Objects.requireNonNull(all.values().stream().toList().getLast());
            var name = newest.getFileName().toString();
            if (Files.notExists(second.resolve(name))) copy(newest, copies, name);
            store.copied(name);
            copies.forget(Retention.parse(settings.keep()));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Compared as it is read from there, before it bears its name. */
    private static void copy(Path newest, BackupFiles copies, String name) throws IOException {
        var draft = BackupFiles.create(copies.draftOf(name));
        try {
            var digest = new FileDigest();
            try (var in = Files.newInputStream(newest);
                    var out = Files.newOutputStream(draft)) {
                digest.copy(in, out);
            }
            if (!digest.of("").sha256().equals(FileDigest.of(draft).sha256()))
                throw new BackupFailed("The copy of the backup in the second folder is not what was copied.");
            BackupFiles.settle(draft, copies.folder().resolve(name));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private BackupFailed failed(IOException e) {
        var failure = new BackupFailed(
                "The backup can't be written: is its disk full, or not mounted, or closed to the user that runs"
                        + " Attune? Earlier backups are as they were.",
                e);
        store.failed(failure);
        return failure;
    }
}

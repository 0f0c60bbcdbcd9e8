package health.attune.checkins.spool;

import health.attune.database.DatabaseSettings;
import health.attune.database.Ids;
import health.attune.keys.ServiceKey;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Answers that wait for the database. Each instance writes a file of its own; those of instances that are gone are
 * taken over by whoever finds them.
 */
@Component
public class Spool {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final Duration ASIDES_AGAIN = Duration.ofHours(1);

    /** So many answers that can't be filed now are gone past in a file; where there are more, it is not for them. */
    private static final int MOST_PASSED = 10;

    private final Records records;
    private final Filing filing;
    private final Asides asides;
    private final Troubles troubles;
    private final SpoolFolder folder;
    private final long most;
    private final Clock clock;
    private final Lock filingNow = new ReentrantLock();
    private volatile @Nullable Own own;
    private volatile boolean waiting = true;
    private Instant asidesDue = Instant.MIN;

    Spool(SpoolSettings settings, DatabaseSettings database, ServiceKey key, Filing filing, Clock clock) {
        this.records = new Records(key, filing);
        this.filing = filing;
        this.asides = new Asides(records);
        this.troubles = new Troubles(filing);
        var given = settings.folder();
        this.folder = new SpoolFolder(
                given == null || given.isBlank() ? database.folder().resolve("spool") : Path.of(given));
        this.most = settings.most().toBytes();
        this.clock = clock;
    }

    private record Own(Held held, Path path, SpoolFile file) {}

    /**
     * True once it is on the disk; false where it can't be kept, which is to be said to whoever answered. It waits for
     * no database.
     */
    public boolean keep(Received answer) {
        try {
            var mine = own();
            mine.file().append(records.sealed(answer, mine.path()), most);
            waiting = true;
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "An answer could not be kept in the spool ({}).",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    /** Files what waits here, in the order in which it was received, so that what is answered next comes after it. */
    public void fileWhatWaits() {
        if (!waiting) return;
        alone(this::fileSpools);
    }

    /**
     * Files what waits here and what instances left behind that are gone, and tries each hour what was set aside;
     * harmless when nothing does.
     */
    public void fileAll() {
        alone(() -> {
            if (fileSpools()) tryAsides();
            return true;
        });
        troubles.callFor(toBeLookedAt());
    }

    private void alone(Troubles.Work work) {
        filingNow.lock();
        try {
            troubles.apart(folder.path(), work);
        } finally {
            filingNow.unlock();
        }
    }

    /** False where something waits still. */
    private boolean fileSpools() throws IOException {
        waiting = false;
        var mine = own;
        boolean done = mine == null || troubles.apart(mine.path(), () -> file(mine.file(), mine.path()));
        for (var path : folder.spools())
            if (!isOwn(path) && (done || filing.isStoreThere()))
                done = troubles.apart(path, () -> takeOver(path)) && done;
        if (!done) waiting = true;
        return done;
    }

    /** What could not be filed once may be by a later version, or a mended database. */
    private void tryAsides() throws IOException {
        if (clock.instant().isBefore(asidesDue)) return;
        boolean done = true;
        for (var aside : folder.asides()) done = done && troubles.apart(aside, () -> tryAgain(aside));
        if (done) asidesDue = clock.instant().plus(ASIDES_AGAIN);
    }

    private boolean tryAgain(Path aside) throws IOException {
        var spool = Asides.spoolOf(aside);
        if (isOwn(spool)) return asides.tryAgain(aside);
        var held = Held.alone(spool);
        if (held.isEmpty()) return true;
        try (var _ = held.get()) {
            return Files.notExists(aside) || asides.tryAgain(aside);
        }
    }

    private boolean takeOver(Path path) throws IOException {
        var held = Held.alone(path);
        if (held.isEmpty()) return true;
        try (var _ = held.get()) {
            if (Files.notExists(path)) return true;
            try (var file = SpoolFile.open(path)) {
                if (!file(file, path)) return false;
            }
            Files.delete(path);
            return true;
        }
    }

    /**
     * False where something waits still: what is filed already is known in the database and not filed twice. What can
     * be neither filed nor set aside keeps the file from being emptied, and nothing behind it from being filed.
     */
    private boolean file(SpoolFile file, Path path) throws IOException {
        @Nullable IOException stuck = null;
        int passed = 0;
        long place = 0;
        do
            for (var record : file.recordsFrom(place)) {
                place = record.next();
                try {
                    if (!fileOrSetAside(record.bytes(), path) && (++passed > MOST_PASSED || !filing.isStoreThere()))
                        return false;
                } catch (IOException e) {
                    stuck = e;
                }
            }
        while (stuck == null && passed == 0 && !file.emptyUpTo(place));
        if (stuck != null) throw stuck;
        return passed == 0;
    }

    /** False where the database can't take it in now: then it stays where it is. */
    private boolean fileOrSetAside(byte[] record, Path spool) throws IOException {
        var outcome = records.file(record, spool);
        if (outcome != Filing.Outcome.IMPOSSIBLE) return outcome == Filing.Outcome.DONE;
        LOG.error("An answer in the spool can't be filed; it is set aside, and somebody must look at it.");
        asides.add(spool, record);
        troubles.grew(Asides.of(spool));
        return true;
    }

    /** How many files hold answers that could not be filed or read, of whichever instance. */
    public int setAside() {
        return toBeLookedAt().size();
    }

    private Set<Path> toBeLookedAt() {
        var files = new HashSet<>(troubles.failing());
        try {
            files.addAll(folder.asides());
            files.addAll(folder.damaged());
        } catch (IOException e) {
            files.add(folder.path());
        }
        return files;
    }

    /** How many answers wait here to be filed. */
    public int waitingHere() {
        var mine = own;
        try {
            return mine == null ? 0 : mine.file().recordsFrom(0).size();
        } catch (IOException e) {
            return 0;
        }
    }

    private boolean isOwn(Path path) {
        var mine = own;
        return mine != null && mine.path().equals(path);
    }

    private synchronized Own own() throws IOException {
        var known = own;
        if (known != null) return known;
        Files.createDirectories(folder.path());
        var path = folder.path().resolve(Ids.next() + SpoolFolder.SPOOL);
        var held = Held.alone(path).orElseThrow(IOException::new);
        var made = new Own(held, path, SpoolFile.open(path));
        own = made;
        return made;
    }

    /** An empty file says nothing and goes; one with answers waits for whoever starts next. */
    @PreDestroy
    synchronized void close() throws IOException {
        var known = own;
        if (known == null) return;
        if (known.file().isEmpty()) Files.deleteIfExists(known.path());
        known.file().close();
        known.held().close();
        own = null;
    }
}

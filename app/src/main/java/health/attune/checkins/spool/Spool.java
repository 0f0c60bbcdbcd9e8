package health.attune.checkins.spool;

import health.attune.database.DatabaseSettings;
import health.attune.database.Ids;
import health.attune.keys.ServiceKey;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that wait for the database. Each instance writes a file of its own; those of instances that are gone are
 * taken over by whoever finds them.
 */
@Component
public class Spool {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final String ENDING = ".spool";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Seal seal;
    private final Filing filing;
    private final Path folder;
    private final long most;
    private final Lock filingNow = new ReentrantLock();
    private volatile @Nullable SpoolFile own;
    private volatile boolean waiting = true;
    private final Asides asides;
    private boolean asidesAreTried;

    Spool(SpoolSettings settings, DatabaseSettings database, ServiceKey key, Filing filing) {
        this.seal = new Seal(key, "checkins.spool");
        this.filing = filing;
        var given = settings.folder();
        this.folder = given == null || given.isBlank() ? database.folder().resolve("spool") : Path.of(given);
        this.asides = new Asides(folder);
        this.most = settings.most().toBytes();
    }

    /**
     * True once it is on the disk; false where it can't be kept, which is to be said to whoever answered. It waits for
     * no database.
     */
    public boolean keep(Received answer) {
        try {
            var file = own();
            file.append(seal.seal(JSON.writeValueAsBytes(answer), place(name(file))), most);
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
        if (waiting) fileAll();
    }

    /** Files what waits here and what instances left behind that are gone; harmless when nothing does. */
    public void fileAll() {
        filingNow.lock();
        try {
            waiting = false;
            if (!fileEach()) waiting = true;
        } catch (IOException e) {
            waiting = true;
            LOG.error(
                    "The spool can't be read ({}); it is tried again.",
                    e.getClass().getSimpleName());
        } finally {
            filingNow.unlock();
        }
    }

    private boolean fileEach() throws IOException {
        if (!Files.isDirectory(folder)) return true;
        var mine = own;
        boolean done = mine == null || file(mine);
        for (var path : others()) done = done && takeOver(path);
        return done && tryAsidesOnce();
    }

    /** By each instance that starts: what could not be filed once may be by a later version, or a mended database. */
    private boolean tryAsidesOnce() throws IOException {
        if (!asidesAreTried) asidesAreTried = asides.tryAgain(this::filed);
        return asidesAreTried;
    }

    /** How many files hold answers that could not be filed or read, of whichever instance. */
    public int setAside() {
        try {
            return asides.count();
        } catch (IOException e) {
            return 0;
        }
    }

    /** How many answers wait here to be filed. */
    public int waitingHere() {
        var mine = own;
        try {
            return mine == null ? 0 : mine.recordsFrom(0).size();
        } catch (IOException e) {
            return 0;
        }
    }

    private boolean takeOver(Path path) throws IOException {
        var found = SpoolFile.open(path);
        if (found.isEmpty()) return true;
        try (var file = found.get()) {
            if (!file(file)) return false;
            Files.delete(path);
            return true;
        }
    }

    /** False where the database went away again: what is filed already is known there and not filed twice. */
    private boolean file(SpoolFile file) throws IOException {
        for (long place = 0; !file.emptyUpTo(place); )
            for (var record : file.recordsFrom(place)) {
                var outcome = filed(name(file), record.bytes());
                if (outcome == Filing.Outcome.AWAY) return false;
                if (outcome == Filing.Outcome.IMPOSSIBLE) setAside(file, record.bytes());
                place = record.next();
            }
        return true;
    }

    private Filing.Outcome filed(String sealedFor, byte[] record) {
        try {
            return filing.tryFile(JSON.readValue(seal.open(record, place(sealedFor)), Received.class));
        } catch (Seal.Broken e) {
            return filing.unreadable();
        }
    }

    private void setAside(SpoolFile file, byte[] record) throws IOException {
        LOG.error("An answer in the spool can't be filed; it is set aside, and somebody must look at it.");
        asides.add(file, record);
    }

    private synchronized SpoolFile own() throws IOException {
        var known = own;
        if (known != null) return known;
        Files.createDirectories(folder);
        var made = SpoolFile.open(folder.resolve(Ids.next() + ENDING)).orElseThrow(IOException::new);
        own = made;
        return made;
    }

    private List<Path> others() throws IOException {
        var mine = Optional.ofNullable(own).map(SpoolFile::path);
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(ENDING))
                    .filter(path -> mine.filter(path::equals).isEmpty())
                    .sorted()
                    .toList();
        }
    }

    private static String name(SpoolFile file) {
        return file.path().getFileName().toString();
    }

    private static byte[] place(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    /** An empty file says nothing and goes; one with answers waits for whoever starts next. */
    @PreDestroy
    synchronized void close() throws IOException {
        var known = own;
        if (known == null) return;
        if (known.isEmpty()) Files.deleteIfExists(known.path());
        known.close();
        own = null;
    }
}

package health.attune.checkins.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files of the spool that somebody must look at. Those who run the service are called once for each. */
final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Filing filing;
    private final Set<Path> failing = ConcurrentHashMap.newKeySet();
    private final Set<Path> told = ConcurrentHashMap.newKeySet();

    Troubles(Filing filing) {
        this.filing = filing;
    }

    /** What is done with a file; false where the database went away. */
    interface Work {
        boolean done() throws IOException;
    }

    /** Does it; that it fails keeps nobody from doing the same with the next file. */
    boolean apart(Path path, Work work) {
        try {
            boolean done = work.done();
            failing.remove(path);
            return done;
        } catch (IOException e) {
            if (failing.add(path))
                LOG.error(
                        "The file {} of the spool can't be read or written ({}); it is tried again and again.",
                        path.getFileName(),
                        e.getClass().getSimpleName());
            return true;
        }
    }

    /** Those that are there still. */
    Set<Path> failing() {
        failing.removeIf(Files::notExists);
        return Set.copyOf(failing);
    }

    /** There is more in it than those who run the service were told of. */
    void grew(Path path) {
        told.remove(path);
    }

    /** Calls for humans where one of these is new. */
    void callFor(Set<Path> files) {
        told.retainAll(files);
        if (!told.containsAll(files) && filing.callForHumans()) told.addAll(files);
    }
}

package health.attune.audit;

import health.attune.audit.chain.HeadLine;
import health.attune.audit.chain.HeadsFile;
import health.attune.audit.chain.Signing;
import health.attune.database.DatabaseSettings;
import java.nio.file.Path;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the heads of all batches in a second place, so that what the database forgets or rewrites is still known. */
@Component
class Heads {
    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);
    private static final int AT_ONCE = 1_000;

    private final BatchStore store;
    private final Signing signing;
    private final Path path;

    Heads(BatchStore store, Signing signing, AuditSettings settings, DatabaseSettings database) {
        this.store = store;
        this.signing = signing;
        this.path = settings.file(database);
    }

    Path path() {
        return path;
    }

    /**
     * Adds the heads that the file lacks. Where the database no longer has what the file ends with, nothing is added:
     * the file stays as the witness it is.
     */
    synchronized void keep() {
        try (var file = HeadsFile.hold(path)) {
            var last = file.last().map(HeadLine.Read::line);
            long number = last.map(HeadLine::number).orElse(0L);
            if (last.isPresent() && !isKnown(last.get())) {
                LOG.error(
                        "The database does not hold batch {} of the audit trail as {} knows it. Run ./attune audit"
                                + " verify. If you have restored a backup yourself, see docs/howto/audit.md.",
                        number,
                        path);
                return;
            }
            for (var more = store.headsFrom(number + 1, AT_ONCE); !more.isEmpty(); ) {
                file.append(more.stream().map(line -> line.signed(signing)).toList());
                more = store.headsFrom(more.getLast().number() + 1, AT_ONCE);
            }
        }
    }

    private boolean isKnown(HeadLine line) {
        var there = store.headsFrom(line.number(), 1);
        return !there.isEmpty()
                && there.getFirst().number() == line.number()
                && Arrays.equals(there.getFirst().head(), line.head());
    }
}

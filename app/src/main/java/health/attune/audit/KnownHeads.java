package health.attune.audit;

import health.attune.audit.chain.Batch;
import health.attune.audit.chain.HeadLine;
import health.attune.audit.chain.Signing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file of heads, read along with the batches as far as it went when it was opened. */
final class KnownHeads implements AutoCloseable {
    private final Path path;
    private final Signing signing;
    private final BufferedReader reader;
    private final long upTo;
    private final long first;
    private HeadLine.@Nullable Read next;
    private long seen;
    private long last;

    /** What is added to it from now on tells of batches that the database is not asked about any more. */
    KnownHeads(Path path, Signing signing) {
        this.path = path;
        this.signing = signing;
        try {
            upTo = Files.exists(path) ? Files.size(path) : 0;
            reader = upTo == 0
                    ? new BufferedReader(Reader.nullReader())
                    : Files.newBufferedReader(path, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of heads " + path + " can't be read.", e);
        }
        next = read();
        first = next == null ? 0 : next.line().number();
    }

    /** Compares the batch with what the file knows of it. */
    void compare(Batch batch) {
        if (next == null || next.line().number() > batch.number() && last == 0) return;
        var line = next.line();
        if (line.number() != batch.number())
            throw new Tampered("The file of heads " + path + " has batch " + line.number() + " where batch "
                    + batch.number() + " has to be: lines of it were taken out or put in.");
        if (!next.isSigned(signing))
            throw new Tampered("The line about batch " + line.number() + " in the file of heads " + path
                    + " is not signed by this service: the file was changed.");
        if (!line.isOf(batch))
            throw new Tampered("Batch " + batch.number() + " is not the one that " + path + " knows: the chain was"
                    + " rewritten from there on, or an old copy of the database was restored and went on.");
        last = line.number();
        next = read();
    }

    /** After the last batch of the database there is none that the file knows. */
    void end(long number) {
        if (next == null) return;
        var line = next.line();
        throw new Tampered("Batch " + line.number() + " is missing: " + path + " knows it, with entries "
                + line.firstId() + " to " + line.lastId() + ", sealed at " + line.sealedAt()
                + ". The database ends with batch " + number
                + ": its end was cut off, or an old copy of it was restored.");
    }

    /** From which batch on it knows them; 0 where it knows none. */
    long first() {
        return first;
    }

    long last() {
        return last;
    }

    Path path() {
        return path;
    }

    /**
     * The next line, as far as the file went. A line that is none is the beginning of one that a crash cut off: the
     * whole one follows.
     */
    private HeadLine.@Nullable Read read() {
        try {
            for (var line = reader.readLine(); line != null && seen < upTo; line = reader.readLine()) {
                seen += line.length() + 1L;
                Optional<HeadLine.Read> read = HeadLine.parse(line);
                if (read.isPresent()) return read.get();
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("The file of heads " + path + " can't be read.", e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The file of heads " + path + " can't be closed.", e);
        }
    }
}

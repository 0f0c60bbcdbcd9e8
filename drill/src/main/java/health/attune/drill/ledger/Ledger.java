package health.attune.drill.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What clients sent and were told: one line each in a file, on the disk before its client goes on. Whatever happens to
 * the product, or to the drill, what was promised is known.
 */
public final class Ledger implements AutoCloseable {
    private static final String COLUMNS = "at,step,order,id,kind,subject,detail,value\n";

    private final FileChannel file;
    private final boolean outlivesTheMachine;
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();

    private Ledger(FileChannel file, boolean outlivesTheMachine) {
        this.file = file;
        this.outlivesTheMachine = outlivesTheMachine;
    }

    /** A new one in that file. */
    public static Ledger in(Path path) {
        return begin(path, true);
    }

    /** One that waits for no disk, where so much is sent that its clients would wait for it instead of the service. */
    public static Ledger quick(Path path) {
        return begin(path, false);
    }

    private static Ledger begin(Path path, boolean outlivesTheMachine) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            var ledger = new Ledger(file, outlivesTheMachine);
            ledger.append(COLUMNS);
            return ledger;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes it before it is sent. */
    public synchronized void sent(Submission submission) {
        var entry = new Entry(entries.size(), submission, Instant.now(), Fate.UNANSWERED, Instant.now());
        write(entry, "SENT");
        entries.put(submission.id(), entry);
    }

    /** Notes what its client was told. */
    public synchronized void told(Submission submission, Fate fate) {
        var before = entries.get(submission.id());
        if (before == null) throw new IllegalArgumentException("It was told of before it was sent.");
        var entry = new Entry(before.order(), submission, before.sent(), fate, Instant.now());
        write(entry, fate.name());
        entries.put(submission.id(), entry);
    }

    /** All that it holds now. */
    public synchronized Entries entries() {
        return new Entries(List.copyOf(entries.values()));
    }

    private void write(Entry entry, String step) {
        var sent = entry.submission();
        var cells = new ArrayList<String>();
        cells.add(entry.told().toString());
        cells.add(step);
        cells.add(Long.toString(entry.order()));
        cells.add(sent.id().toString());
        cells.add(sent.kind().name());
        cells.add(sent.subject().toString());
        cells.add(cell(sent.detail()));
        cells.add(cell(sent.value()));
        append(String.join(",", cells) + "\n");
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private void append(String line) {
        try {
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) file.write(bytes);
            if (outlivesTheMachine) file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package health.attune.fuzz.parsers;

import health.attune.backups.archive.ArchiveReader;
import health.attune.backups.archive.ArchiveRefused;
import health.attune.backups.archive.ArchiveWriter;
import health.attune.backups.archive.Manifest;
import health.attune.fuzz.engine.Parser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Backups: their header, their seal and what is in them. */
final class ArchiveParser implements Parser {
    private static final String PASSPHRASE = "a passphrase for nothing";

    private final Scratch scratch;

    ArchiveParser(Scratch scratch) {
        this.scratch = scratch;
    }

    @Override
    public String name() {
        return "backup";
    }

    /** Making the key from the passphrase takes its time on purpose. */
    @Override
    public int share() {
        return 1;
    }

    @Override
    public List<byte[]> samples() {
        var out = new ByteArrayOutputStream();
        try (var archive = new ArchiveWriter(out, PASSPHRASE.toCharArray())) {
            archive.add("part.txt", part -> part.write("one line\n".getBytes(StandardCharsets.UTF_8)));
            archive.finish(
                    new Manifest(Instant.EPOCH, "0", "18", List.of(), List.of(), List.of(), List.of(), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(out.toByteArray());
    }

    @Override
    public List<String> words() {
        return List.of("ATTUNE-BACKUP-1\n", "\0\0\0\10\0\0\0\1\0\0\0\1");
    }

    /** Argon2 may be asked for as much memory as a header may name. */
    @Override
    public long bearable() {
        return 400L << 20;
    }

    @Override
    public Outcome read(byte[] input) throws IOException {
        var file = scratch.file("input.backup", input);
        try {
            new ArchiveReader(file, PASSPHRASE.toCharArray()).read((_, content) -> content.readAllBytes());
            return Outcome.TAKEN;
        } catch (ArchiveRefused e) {
            return Outcome.refused(String.valueOf(e.getMessage()));
        }
    }
}

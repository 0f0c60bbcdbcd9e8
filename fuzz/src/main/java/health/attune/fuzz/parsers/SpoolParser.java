package health.attune.fuzz.parsers;

import health.attune.checkins.spool.SpoolFile;
import health.attune.fuzz.engine.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** The file of answers that wait for the database, as a crash may leave it; what is not whole is set aside. */
final class SpoolParser implements Parser {
    private final Scratch scratch;

    SpoolParser(Scratch scratch) {
        this.scratch = scratch;
    }

    @Override
    public String name() {
        return "spool";
    }

    @Override
    public int share() {
        return 200;
    }

    @Override
    public List<byte[]> samples() {
        try {
            var path = scratch.file("sample.spool", new byte[0]);
            try (var file = SpoolFile.open(path)) {
                for (var record : List.of("one", "", "a third one that is longer"))
                    file.append(record.getBytes(StandardCharsets.UTF_8), Long.MAX_VALUE);
            }
            return List.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> words() {
        return List.of("\0\0\0\0", "\0\0\0\3one", "\177\0\0\0");
    }

    @Override
    public Outcome read(byte[] input) throws IOException {
        var path = scratch.file("input.spool", input);
        long end = 0;
        try (var file = SpoolFile.open(path)) {
            for (var record : file.recordsFrom(0)) end = record.next();
        }
        if (Files.size(path) != end) throw new IllegalStateException("What is not whole was left in the file.");
        return Outcome.TAKEN;
    }
}

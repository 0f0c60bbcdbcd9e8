package health.attune.fuzz.parsers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Whole inputs that the parsers take, kept as files. */
final class Samples {

    private Samples() {}

    static byte[] file(String name) {
        return read(Samples.class, "/fuzz/" + name);
    }

    static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    /** Words that mean something to that parser, one a line. */
    static List<String> words(String parser) {
        return text("words/" + parser + ".txt").lines().toList();
    }

    /** One that the product brings along. */
    static byte[] product(Class<?> beside, String name) {
        return read(beside, name);
    }

    static List<byte[]> texts(String... texts) {
        return List.of(texts).stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] read(Class<?> beside, String name) {
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

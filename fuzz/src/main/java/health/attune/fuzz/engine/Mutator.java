package health.attune.fuzz.engine;

import health.attune.fuzz.engine.Sample.Piece;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Makes inputs: samples with pieces taken out, doubled, exchanged and replaced, and now and then pure noise. */
final class Mutator {
    private static final int MOST_EDITS = 6;
    private static final int LONGEST_NOISE = 200;
    private static final int MOST_PIECES = 60;
    private static final int DEEPEST = 5_000;
    private static final int LONGEST_REPEATED = 60_000;
    private static final String[][] WRAPS = {{"[", "]"}, {"{", "}"}, {"\"", "\""}, {"- ", ""}, {"{a: ", "}"}};
    private static final String[] NESTS = {"[", "{\"a\":", "{a: ", "- ", "(", "\"item\":[{", "? "};

    private final List<Sample> samples;
    private final List<byte[]> odd;
    private final List<byte[]> numbers = OddPieces.numbers();

    Mutator(List<byte[]> samples, List<String> words) {
        this.samples = samples.stream().map(Sample::of).toList();
        this.odd = OddPieces.with(words);
    }

    byte[] input(SplittableRandom chance) {
        int way = chance.nextInt(1_000);
        if (way < 10) return noise(chance, chance.nextInt(LONGEST_NOISE));
        if (way < 20) return pieces(chance);
        if (way < 22) return nested(chance);
        var input = edited(any(samples, chance), chance);
        if (way < 60) return Arrays.copyOf(input, chance.nextInt(input.length + 1));
        return way < 63 ? repeated(input, chance) : input;
    }

    private byte[] edited(Sample sample, SplittableRandom chance) {
        var out = new ByteArrayOutputStream(sample.bytes().length + 64);
        int done = 0;
        for (var edit : edits(sample, chance)) {
            if (edit.piece.from() < done) continue;
            out.write(sample.bytes(), done, edit.piece.from() - done);
            replace(sample, edit, out, chance);
            done = edit.piece.to();
        }
        out.write(sample.bytes(), done, sample.bytes().length - done);
        return out.toByteArray();
    }

    private record Edit(Piece piece, int kind) {}

    private static List<Edit> edits(Sample sample, SplittableRandom chance) {
        int count = 1;
        while (count < MOST_EDITS && chance.nextInt(5) < 2) count++;
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    int kind = chance.nextInt(Sample.KINDS);
                    return new Edit(any(sample.pieces().get(kind), chance), kind);
                })
                .sorted(Comparator.comparingInt(edit -> edit.piece.from()))
                .toList();
    }

    private void replace(Sample sample, Edit edit, ByteArrayOutputStream out, SplittableRandom chance) {
        var own = Arrays.copyOfRange(sample.bytes(), edit.piece.from(), edit.piece.to());
        switch (chance.nextInt(9)) {
            case 0 -> {} // taken out
            case 1 -> out.writeBytes(twice(own));
            case 2, 3 -> out.writeBytes(other(sample, edit, chance));
            case 4, 5 -> out.writeBytes(any(odd, chance));
            case 6 -> out.writeBytes(any(numbers, chance));
            case 7 -> {
                var wrap = WRAPS[chance.nextInt(WRAPS.length)];
                out.writeBytes(Sample.bytes(wrap[0]));
                out.writeBytes(own);
                out.writeBytes(Sample.bytes(wrap[1]));
            }
            default -> {
                if (own.length > 0) own[chance.nextInt(own.length)] ^= (byte) (1 << chance.nextInt(Byte.SIZE));
                out.writeBytes(own);
            }
        }
    }

    /** A piece of the same kind from anywhere, moved in as far as the one it takes the place of. */
    private byte[] other(Sample sample, Edit edit, SplittableRandom chance) {
        var from = any(samples, chance);
        var piece = any(from.pieces().get(edit.kind), chance);
        int drop = Sample.indentation(from.bytes(), piece);
        int indent = Sample.indentation(sample.bytes(), edit.piece);
        var moved = new byte[piece.length() - drop + indent];
        Arrays.fill(moved, 0, indent, (byte) ' ');
        System.arraycopy(from.bytes(), piece.from() + drop, moved, indent, piece.length() - drop);
        return moved;
    }

    private byte[] pieces(SplittableRandom chance) {
        var out = new ByteArrayOutputStream();
        for (int i = chance.nextInt(MOST_PIECES); i > 0; i--) {
            var sample = any(samples, chance);
            var piece = any(sample.pieces().get(chance.nextInt(Sample.KINDS)), chance);
            if (chance.nextBoolean()) out.write(sample.bytes(), piece.from(), piece.length());
            else out.writeBytes(any(odd, chance));
        }
        return out.toByteArray();
    }

    private static byte[] noise(SplittableRandom chance, int length) {
        var bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }

    private static byte[] nested(SplittableRandom chance) {
        var one = NESTS[chance.nextInt(NESTS.length)];
        return Sample.bytes(one.repeat(1 + chance.nextInt(DEEPEST)));
    }

    /** A stretch of it so often that what takes long for its length is noticed. */
    private static byte[] repeated(byte[] input, SplittableRandom chance) {
        int from = chance.nextInt(input.length + 1);
        int length = Math.min(input.length - from, 1 + chance.nextInt(40));
        int times = length == 0 ? 0 : chance.nextInt(LONGEST_REPEATED) / length;
        var out = new ByteArrayOutputStream(input.length + times * length);
        out.write(input, 0, from);
        for (int i = 0; i < times; i++) out.write(input, from, length);
        out.write(input, from, input.length - from);
        return out.toByteArray();
    }

    private static byte[] twice(byte[] own) {
        var both = Arrays.copyOf(own, 2 * own.length);
        System.arraycopy(own, 0, both, own.length, own.length);
        return both;
    }

    private static <T> T any(List<T> all, SplittableRandom chance) {
        return all.get(chance.nextInt(all.size()));
    }
}

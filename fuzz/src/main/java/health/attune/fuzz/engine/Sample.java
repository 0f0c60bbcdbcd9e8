package health.attune.fuzz.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An input that is whole, and where it can be cut so that the pieces mean something.
 *
 * @param pieces by kind: words and signs, lines, blocks of lines by indentation, what stands between brackets
 */
record Sample(byte[] bytes, List<List<Piece>> pieces) {
    static final int KINDS = 4;

    /** From that byte to before this one. */
    record Piece(int from, int to) {
        int length() {
            return to - from;
        }
    }

    static Sample of(byte[] bytes) {
        var tokens = tokens(bytes);
        var lines = lines(bytes);
        var kinds = List.of(tokens, lines, blocks(bytes, lines), brackets(bytes));
        return new Sample(
                bytes,
                kinds.stream().map(kind -> kind.isEmpty() ? tokens : kind).toList());
    }

    private static List<Piece> tokens(byte[] bytes) {
        var tokens = new ArrayList<Piece>();
        for (int from = 0; from < bytes.length; ) {
            int to = from + 1;
            while (to < bytes.length && isPartOfWord(bytes[from]) && isPartOfWord(bytes[to])) to++;
            tokens.add(new Piece(from, to));
            from = to;
        }
        if (tokens.isEmpty()) tokens.add(new Piece(0, 0));
        return tokens;
    }

    private static List<Piece> lines(byte[] bytes) {
        var lines = new ArrayList<Piece>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\n') continue;
            lines.add(new Piece(from, i + 1));
            from = i + 1;
        }
        return lines;
    }

    /** Each line with those below it that stand further in. */
    private static List<Piece> blocks(byte[] bytes, List<Piece> lines) {
        var blocks = new ArrayList<Piece>();
        for (int i = 0; i < lines.size(); i++) {
            int last = i;
            while (last + 1 < lines.size()
                    && indentation(bytes, lines.get(last + 1)) > indentation(bytes, lines.get(i))) last++;
            if (last > i)
                blocks.add(new Piece(lines.get(i).from(), lines.get(last).to()));
        }
        return blocks;
    }

    private static List<Piece> brackets(byte[] bytes) {
        var brackets = new ArrayList<Piece>();
        var open = new ArrayList<Integer>();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '[' || bytes[i] == '{') open.add(i);
            boolean closes = bytes[i] == ']' || bytes[i] == '}';
            if (closes && !open.isEmpty()) brackets.add(new Piece(open.removeLast(), i + 1));
        }
        return brackets;
    }

    static int indentation(byte[] bytes, Piece line) {
        int spaces = 0;
        while (spaces < line.length() && bytes[line.from() + spaces] == ' ') spaces++;
        return spaces;
    }

    /** Letters, digits and what is no ASCII at all. */
    private static boolean isPartOfWord(byte one) {
        return one < 0 || Character.isLetterOrDigit(one) || one == '_' || one == '-' || one == '.';
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

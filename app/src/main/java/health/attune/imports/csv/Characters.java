package health.attune.imports.csv;

import org.jspecify.annotations.Nullable;

/** Which characters can't be what somebody wrote. */
final class Characters {
    /** What a decoder puts where bytes are none of its letters, and what broken exports contain already. */
    static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    static @Nullable Flaw flawOf(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == REPLACEMENT) return Flaw.of("bytes");
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') return Flaw.of("control");
            if (Character.isSurrogate(c)) {
                if (i + 1 == cell.length() || !Character.isSurrogatePair(c, cell.charAt(i + 1)))
                    return Flaw.of("surrogate");
                i++;
            }
        }
        return null;
    }
}

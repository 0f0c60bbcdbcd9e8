package health.attune.assets;

import java.util.Locale;

/** A rule that says: this is worth talking about. It starts a conversation and nothing by itself. */
public enum Signal {
    /** Reliably worse than at the beginning. */
    RELIABLE_LOSS,
    /** Four measurements and no improvement that people notice. */
    NO_IMPROVEMENT,
    /** Noticeably worse twice in a row. */
    WORSE_TWICE,
    /** The working relationship was rated low. */
    RELATIONSHIP;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Signal of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

package health.attune.assets;

import java.util.Locale;

/** Why a change is what it is said to be. */
public enum Reason {
    /** The first and the latest score were compared. */
    COMPARED,
    /** Nothing has been answered, or never enough of it. */
    NO_SCORE,
    /** Nothing was answered without a blank since the present care began. */
    NO_BEGINNING,
    /** There is a beginning, and nothing after it yet. */
    ANSWERED_ONCE,
    /** Nothing is published that tells a reliable change of this score from chance. */
    NO_RULE,
    /** The blanks of the latest answers leave it open. */
    BLANKS;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Reason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

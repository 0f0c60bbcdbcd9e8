package health.attune.assets;

import java.util.Locale;

/** What can be said of a change since the beginning; gain is always the better direction. */
public enum ChangeWord {
    GAIN,
    NO_RELIABLE_CHANGE,
    LOSS,
    /** One measure reliably better, another reliably worse. */
    MIXED,
    /** Blank answers leave open whether it is one or the other. */
    UNCERTAIN,
    NOT_ENOUGH_DATA;

    /** As it is stored and as message keys name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ChangeWord of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** True where something can be said for certain that is not "nothing changed". */
    public boolean isReliable() {
        return this == GAIN || this == LOSS;
    }

    /** True where the two scores could be compared for certain. */
    public boolean isTold() {
        return isReliable() || this == MIXED || this == NO_RELIABLE_CHANGE;
    }

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
}

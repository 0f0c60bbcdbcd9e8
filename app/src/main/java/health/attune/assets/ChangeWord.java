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
}

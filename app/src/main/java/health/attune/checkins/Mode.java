package health.attune.checkins;

import java.util.Locale;

/** How answers are given. */
public enum Mode {
    SIGNED_IN,
    LINK,
    TABLET,
    PAPER,
    INTERVIEW,
    SCORE_ONLY,
    IMPORT;

    /** As it is stored and shown in message keys, such as {@code score-only}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException where there is none of that name */
    public static Mode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** True where the person or a caregiver answers by themself, so that what is unfinished stays theirs. */
    public boolean isOwn() {
        return this == SIGNED_IN || this == LINK || this == TABLET;
    }
}

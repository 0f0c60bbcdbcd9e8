package health.attune.checkins;

import java.util.Locale;

/** Who gives the answers. */
public enum AnsweredBy {
    PERSON,
    CAREGIVER,
    CLINICIAN;

    /** As it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where there is nobody of that name */
    public static AnsweredBy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

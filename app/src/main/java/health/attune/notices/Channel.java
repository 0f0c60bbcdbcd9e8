package health.attune.notices;

import java.util.Locale;

/** The ways a notice can go, in the order of preference for what is routine. */
public enum Channel {
    MAIL,
    TEXT,
    /** A system of the organization that calls out whoever is on duty, reached by a signed web request. */
    PAGER,
    /** Nowhere: takes what only shows that notices leave. It is nobody's to choose. */
    SINK;

    /** Whether it leads out of Attune, so that people can be reached by it. */
    public boolean leadsOut() {
        return this != SINK;
    }

    public static Channel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package health.attune.reviews;

import java.util.Locale;

/** Why somebody is to be reviewed; the most urgent first. */
public enum Ground {
    /** An answer calls for a human. */
    SAFETY,
    /** In care for long enough to be better, not better yet, and no consultation lately. */
    NOT_IMPROVED,
    /** Noticeably worse than the time before, and no consultation since. */
    WORSE,
    /** Nobody has talked about them with the consultant yet. */
    NEVER_REVIEWED,
    /** Somebody of the team wants it. */
    BY_HAND,
    /** The last answer was too long ago. */
    STALLED,
    /** Well by the scores, and nobody has talked about them with the consultant yet. */
    WELL;

    /**
     * That it holds.
     *
     * @param figure what its sentence needs: alerts, weeks, points or days
     */
    public record Call(Ground ground, double figure) {}

    /** As message keys name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

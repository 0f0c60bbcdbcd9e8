package health.attune.caseload;

import java.util.Locale;

/**
 * Why somebody stands where they stand in a caseload today.
 *
 * @param figure what the sentence needs: days, weeks, attempts, alerts or points
 */
public record Why(Reason reason, double figure) {

    /** The most urgent first. */
    public enum Reason {
        /** An answer calls for a human. */
        SAFETY,
        /** The person says that it is coming back, and nobody has spoken with them since. */
        TELLS_OF_RELAPSE,
        /** They died; nobody is to reach out, and the episode is to be ended. */
        DIED,
        /** A score or somebody of the staff told that it came back, and nobody has spoken with them since. */
        CAME_BACK,
        /** In care for long enough to be better, and not better yet. */
        NOT_IMPROVED,
        /** Noticeably worse than the time before. */
        WORSE,
        /** Care began, and nobody has met them. */
        NOT_MET,
        /** Somebody of the team wants them looked at. */
        FLAGGED,
        /** Tried several times since the last contact. */
        TRIED_IN_VAIN,
        /** The last contact was too long ago. */
        OUT_OF_TOUCH,
        /** A relapse is to be prevented, and the day by which they were to be met has passed. */
        CONTACT_DUE,
        /** The last answer was too long ago, or there is none. */
        NOT_MEASURED,
        /** How the symptoms go is worth talking about. */
        NOTICED,
        /** Care is paused. */
        PAUSED,
        /** Not better yet, but a consultant looked at it lately: what was changed needs its time. */
        CONSULTED,
        /** Nothing calls for anybody. */
        ON_COURSE,
        /** Care has ended. */
        CLOSED;

        /** As addresses and message keys name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether somebody should do something. */
        public boolean calls() {
            return compareTo(PAUSED) < 0;
        }
    }
}

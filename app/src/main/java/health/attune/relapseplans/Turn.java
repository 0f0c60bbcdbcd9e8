package health.attune.relapseplans;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An episode went from treatment to relapse prevention, or back; of several the last one tells how it stands.
 *
 * @param byName who said so; null where a score did
 */
public record Turn(
        UUID id,
        UUID episodeId,
        UUID personId,
        Cause cause,
        Instant at,
        @Nullable String byName) {

    /** In which of the two an episode is. */
    public enum Phase {
        TREATMENT,
        PREVENTION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why it turned, and so to what. */
    public enum Cause {
        /** The target was held for long enough. */
        HELD(Phase.PREVENTION),
        /** The target was not seen to be held, but the person and whoever cares for them judged so. */
        JUDGED(Phase.PREVENTION),
        /** It was no relapse after all. */
        MISTAKEN(Phase.PREVENTION),
        /** A score no longer reaches the target. */
        NOT_AT_TARGET(Phase.TREATMENT),
        /** A score is worse than the one at which prevention began by more than chance. */
        RELIABLY_WORSE(Phase.TREATMENT),
        /** The person said so. */
        PERSON(Phase.TREATMENT),
        /** Somebody who cares for them said so. */
        STAFF(Phase.TREATMENT),
        /** Prevention was begun by mistake. */
        BEGUN_BY_MISTAKE(Phase.TREATMENT);

        private final Phase phase;

        Cause(Phase phase) {
            this.phase = phase;
        }

        public Phase phase() {
            return phase;
        }

        /** As the database and message keys name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Cause ofWord(String word) {
            return Arrays.stream(values())
                    .filter(cause -> cause.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public Phase phase() {
        return cause.phase();
    }

    /** Whether treatment was taken up again, since it came back. */
    public boolean isRelapse() {
        return !isPreventing() && cause != Cause.BEGUN_BY_MISTAKE;
    }

    public boolean isPreventing() {
        return phase() == Phase.PREVENTION;
    }
}

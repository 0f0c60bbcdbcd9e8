package health.attune.groups;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group of a program.
 *
 * @param endedAt null while it meets
 */
public record Group(
        UUID id,
        UUID programId,
        Plan plan,
        int version,
        @Nullable Instant endedAt) {
    public static final List<String> MODES = List.of("in-person", "community", "video", "phone");
    public static final List<String> ADMISSIONS = List.of("open", "closed");
    public static final int MOST_MEMBERS = 200;

    /**
     * How it is arranged.
     *
     * @param name in words that tell nothing of why somebody takes part
     * @param place a room, an address, or the link of a video call
     * @param meets weekday and time, in words
     * @param admission one of {@link #ADMISSIONS}
     * @param most how many may take part; null for any number
     */
    public record Plan(
            String name,
            String mode,
            @Nullable String place,
            String meets,
            String admission,
            @Nullable Integer most) {
        public Plan {
            if (!MODES.contains(mode) || !ADMISSIONS.contains(admission))
                throw new IllegalArgumentException("A group meets in some way, and people join it in some way.");
            if (most != null && (most < 1 || most > MOST_MEMBERS))
                throw new IllegalArgumentException("A group has room for some.");
        }
    }

    /**
     * A group in a list.
     *
     * @param members how many take part now
     * @param own whether the reader facilitates it
     */
    public record Listed(Group group, int members, boolean own) {
        public boolean isFull() {
            var most = group.plan().most();
            return most != null && members >= most;
        }
    }

    public boolean isOver() {
        return endedAt != null;
    }

    /** Whether the same form brought both. */
    boolean isBegunAs(Group sent) {
        return !isOver() && programId.equals(sent.programId) && plan.equals(sent.plan);
    }
}

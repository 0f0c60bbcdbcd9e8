package health.attune.handovers;

import health.attune.people.PersonLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person in a hand-over.
 *
 * @param plan what is planned and done; nothing yet where it is {@link Plan#NONE}
 * @param version of the plan; 0 where nothing is planned yet
 * @param passedAt when they passed on to the successor; null before
 * @param stuck whether the day came, and whoever was to follow may no longer
 */
public record Line(
        Membership member,
        PersonLine person,
        Fragility fragility,
        Plan plan,
        int version,
        @Nullable String successor,
        @Nullable Instant passedAt,
        boolean stuck) {

    /**
     * That the worker is on a care team, or was until they passed on.
     *
     * @param others how many else are on it now
     */
    public record Membership(
            UUID id,
            UUID episodeId,
            UUID personId,
            UUID programId,
            String role,
            boolean lead,
            Instant since,
            int others) {}

    /** Who follows, in which role of a care team. */
    public record Successor(UUID accountId, String role) {}

    /**
     * What is planned, and what was done.
     *
     * @param goodbye the worker says goodbye, or that they will be away
     * @param introduction the person meets whoever follows
     * @param mode how: one of {@link #MODES}; null while that is open
     * @param wish what the person wishes; null for a reader who may not read the record
     * @param note for whoever follows; the same
     */
    public record Plan(
            @Nullable Successor successor,
            Day goodbye,
            Day introduction,
            @Nullable String mode,
            Wish wish,
            @Nullable String note) {
        public static final List<String> MODES = List.of("in-person", "video", "phone");
        public static final int LONGEST = 2_000;
        static final Plan NONE = new Plan(null, Day.NONE, Day.NONE, null, Wish.NONE, null);

        Plan withoutRecord() {
            return new Plan(successor, goodbye, introduction, mode, Wish.NONE, null);
        }
    }

    /** A day on which something is to happen, and the one on which it did. */
    public record Day(@Nullable LocalDate planned, @Nullable LocalDate done) {
        static final Day NONE = new Day(null, null);
    }

    /**
     * Whom the person would like.
     *
     * @param asked one of {@link #ASKED}; null where nobody said
     */
    public record Wish(@Nullable String asked, @Nullable String words) {
        public static final List<String> ASKED = List.of("not-yet", "asked", "did-not-want");
        static final Wish NONE = new Wish(null, null);
    }

    Line with(Plan shown) {
        return new Line(member, person, fragility, shown, version, successor, passedAt, stuck);
    }
}

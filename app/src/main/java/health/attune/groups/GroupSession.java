package health.attune.groups;

import health.attune.contacts.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a group, written once for all who were there.
 *
 * @param withdrawn null while it counts
 */
public record GroupSession(
        UUID id,
        UUID groupId,
        Facts facts,
        int version,
        Signature signed,
        @Nullable Signature withdrawn) {
    public static final List<String> WHY_WITHDRAWN = List.of("entered-twice", "did-not-happen", "mistyped");
    public static final int LONGEST_NOTE = 3000;
    public static final int LONGEST_LINE = 900;
    /** Whoever was there, and why somebody was not. */
    public static final List<String> OUTCOMES =
            List.of("completed", "no-show", "canceled-by-person", "canceled-by-site", "excused");

    /** Of whom it does not tell: with them there was nothing, or it was written by mistake. */
    public static final String NOT_PART = "none";

    /** In which order lines are written, by the person: the same for all sheets, so that no two wait for each other. */
    static final Comparator<UUID> WRITTEN = Comparator.comparing(UUID::toString);

    /** Who did it, and when. */
    public record Signature(UUID by, Instant at) {}

    /**
     * What is the same for all.
     *
     * @param note what was done; it stands in the chart of each who was there, so it names nobody
     * @param facilitators who of the staff was there, by account; one at least
     */
    public record Facts(Instant at, int minutes, String note, Set<UUID> facilitators) {
        public Facts {
            if (minutes < 1 || minutes > Contact.MOST_MINUTES || facilitators.isEmpty())
                throw new IllegalArgumentException("A session lasts some minutes, and somebody leads it.");
            facilitators = Set.copyOf(facilitators);
        }

        Instant until() {
            return at.plus(Duration.ofMinutes(minutes));
        }
    }

    /**
     * What is written of one member.
     *
     * @param words for their chart alone; null where there are none
     */
    public record Line(String outcome, @Nullable String words) {
        public Line {
            if (!OUTCOMES.contains(outcome) && !outcome.equals(NOT_PART))
                throw new IllegalArgumentException("Somebody was there, or was not.");
        }

        /** Whether there is anything to tell of them. */
        public boolean isPart() {
            return !outcome.equals(NOT_PART);
        }

        public boolean present() {
            return outcome.equals("completed");
        }
    }

    /**
     * All that is signed at once, a line for each person.
     *
     * @param isOneMore whether it is said that it is not the same as another one of that time
     */
    public record Sheet(Facts facts, Map<UUID, Line> lines, boolean isOneMore) {
        public Sheet {
            var inOrder = new TreeMap<UUID, Line>(WRITTEN);
            inOrder.putAll(lines);
            lines = Collections.unmodifiableMap(inOrder);
        }

        public Sheet(Facts facts, Map<UUID, Line> lines) {
            this(facts, lines, false);
        }

        /** The lines that tell something. */
        Map<UUID, Line> part() {
            return lines.entrySet().stream()
                    .filter(one -> one.getValue().isPart())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** What changes in a session that was signed, and since which version. */
    public record Correction(int version, Sheet sheet, String reason) {}

    /** A session in a list, with how many were there. */
    public record Listed(GroupSession session, int present, int all) {}

    /**
     * A line as it was written; the contact in the chart has the same id.
     *
     * @param follows the line that it corrects; null for the first
     */
    public record Attendance(
            UUID id, UUID personId, Line line, @Nullable UUID follows, Signature recorded) {}

    /** That facts were corrected: as they were before. */
    public record Change(Instant at, int minutes, String note, String reason, Signature changed) {}

    /** That it was withdrawn, and counts again. */
    public record Withdrawal(String why, Signature withdrawn, Signature undone) {}

    /** What a session was before, as a whole. */
    public record Past(List<Change> changes, List<Withdrawal> withdrawals) {}

    public boolean counts() {
        return withdrawn == null;
    }

    /** Whether the same form brought both, but for the lines. */
    boolean isSignedAs(Sheet sheet) {
        return counts() && facts.equals(sheet.facts());
    }
}

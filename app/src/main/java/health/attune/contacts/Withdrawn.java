package health.attune.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry that no longer counts: it was wrong, or another corrects it.
 *
 * @param reason one of {@link #WHY_WITHDRAWN}, {@link #WHY_CORRECTED}, {@link #UNDONE} or
 *     {@link #CORRECTION_UNDONE}
 * @param corrected whether another entry stands in its place
 * @param undoable false where what stands in its place no longer counts either
 */
public record Withdrawn(Contact contact, String reason, boolean corrected, Instant at, UUID by, boolean undoable) {
    public static final List<String> WHY_WITHDRAWN =
            List.of("wrong-person", "entered-twice", "did-not-happen", "mistyped");
    public static final List<String> WHY_CORRECTED = List.of("mistyped", "learned-later");
    /** Taken back as soon as it was recorded. */
    static final String UNDONE = "undone";
    /** It stood in the place of one that was right after all. */
    public static final String CORRECTION_UNDONE = "correction-undone";

    static final Set<String> REASONS = Stream.of(WHY_WITHDRAWN, WHY_CORRECTED, List.of(UNDONE))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
}

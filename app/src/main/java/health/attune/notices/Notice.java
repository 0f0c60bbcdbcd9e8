package health.attune.notices;

import java.util.List;
import java.util.UUID;

/**
 * Word for the holder of an account that something waits for them in Attune.
 *
 * @param key what makes it one and the same, such as alert, recipient and attempt; sent again with it, it is not sent
 *     twice
 * @param figures how much waits, where the words of its kind tell that: counts, and nothing about anybody
 */
public record Notice(String key, UUID recipientId, NoticeKind kind, Urgency urgency, List<Integer> figures) {

    public Notice {
        figures = List.copyOf(figures);
    }

    public Notice(String key, UUID recipientId, NoticeKind kind, Urgency urgency) {
        this(key, recipientId, kind, urgency, List.of());
    }

    /** What goes first. What may be held back by an hour is for its kind to say. */
    public enum Urgency {
        /** By every way its recipient has confirmed, at once. */
        IMMEDIATE,
        /** By every way, too, behind what is immediate. */
        SAME_DAY,
        /** By one way: mail where that is confirmed, unless its recipient prefers another. */
        ROUTINE
    }
}

package health.attune.notices;

import java.util.UUID;

/**
 * Word for the holder of an account that something waits for them in Attune.
 *
 * @param key what makes it one and the same, such as alert, recipient and attempt; sent again with it, it is not sent
 *     twice
 */
public record Notice(String key, UUID recipientId, NoticeKind kind, Urgency urgency) {

    /** What goes first. No hour of the day holds any of them back. */
    public enum Urgency {
        /** By every way its recipient has confirmed, at once. */
        IMMEDIATE,
        /** By every way, too, behind what is immediate. */
        SAME_DAY,
        /** By one way: mail where that is confirmed. */
        ROUTINE
    }
}

package health.attune.threads;

import health.attune.threads.Message.Receipt;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the thread of a person as one reader sees it, the oldest message first.
 *
 * @param isEarlier whether there are messages before these
 * @param isLater whether there are messages after these
 * @param isAll whether its reader sees all of the thread, and not only what they wrote or what is addressed to them
 * @param zone of the person's site
 */
public record Excerpt(
        List<Told> messages, boolean isEarlier, boolean isLater, boolean isAll, boolean mayWrite, ZoneId zone) {
    public static final int MOST = 50;

    public Excerpt {
        messages = List.copyOf(messages);
    }

    /**
     * A message with how it stands with those by whom it is to be read.
     *
     * @param isNew whether it is to be read by the reader, who opens it only now
     */
    public record Told(Message message, List<Receipt> receipts, boolean isNew) {}

    /**
     * Which part: the newest messages, those from one on, or those before one.
     *
     * @param from the first message of it
     * @param before the message after its last one
     */
    public record Part(@Nullable UUID from, @Nullable UUID before) {
        public static final Part NEWEST = new Part(null, null);
    }
}

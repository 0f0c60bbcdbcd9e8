package health.attune.notices.ways;

import health.attune.notices.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way its owner can be reached by.
 *
 * @param confirmed the address in use; null where none is
 * @param typed the address that waits for its code; null where none does
 */
public record Way(
        Channel channel,
        @Nullable String confirmed,
        @Nullable String typed) {

    /** The kind of field it is typed into, which decides the keyboard of a phone. */
    public String inputType() {
        return switch (channel) {
            case MAIL -> "email";
            case TEXT -> "tel";
            case PAGER, SINK -> "text";
        };
    }

    /** An address that waits for its code. */
    record Waiting(UUID id, byte[] codeHash) {}
}

package health.attune.tasks;

import java.util.UUID;

/**
 * Whose an open task is at this moment.
 *
 * @param way {@code owner}, or in the owner's place: {@code cover}, {@code team}, {@code supervisor}, {@code named} or
 *     {@code colleague}
 */
public record Holder(UUID accountId, String way) {
    public boolean isOwner() {
        return way.equals("owner");
    }
}

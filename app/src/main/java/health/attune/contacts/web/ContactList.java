package health.attune.contacts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contacts with a person, as they are shown.
 *
 * @param base the address of the list
 * @param partly whether of some only that they were is told
 * @param total how many there are; more than rows while not all of them are shown
 * @param done what was done a moment ago; null when the page is only read
 */
public record ContactList(
        String base,
        boolean mayRecord,
        List<ContactRow> rows,
        boolean partly,
        int total,
        List<ContactRow> withdrawn,
        @Nullable Done done) {
    /** Rows that are shown at first. */
    static final int FIRST_ROWS = 50;

    /**
     * What was done a moment ago.
     *
     * @param key of the sentence that says so
     * @param undo the address where it is taken back; null where it can't be any more
     */
    public record Done(String key, @Nullable String undo) {}
}

package health.attune.circumstances.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a life, as it is shown.
 *
 * @param base the address under which all of it is
 * @param isOwn whether the reader is the person
 * @param lasting what still goes on
 * @param earlier what happened once, or ended
 * @param before what no longer counts
 * @param done what was done a moment ago; null when the page is only read
 */
public record CircumstanceList(
        String base,
        boolean isOwn,
        boolean mayTell,
        List<CircumstanceRow> lasting,
        List<CircumstanceRow> earlier,
        List<CircumstanceRow> before,
        @Nullable Done done) {

    public boolean isEmpty() {
        return lasting.isEmpty() && earlier.isEmpty();
    }

    static String base(UUID personId) {
        return "/people/" + personId + "/circumstances";
    }

    /**
     * What was done a moment ago.
     *
     * @param key of the sentence that says so
     * @param undo the address where it is taken back; null where it can't be any more
     */
    public record Done(String key, @Nullable String undo) {}
}

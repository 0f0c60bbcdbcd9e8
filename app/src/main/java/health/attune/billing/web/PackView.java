package health.attune.billing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a payer, ready to print.
 *
 * @param from where the file stands
 * @param read where somebody read them
 * @param ours what is our own arithmetic or wording
 * @param toCheck what nobody has checked yet
 */
public record PackView(
        String name,
        String days,
        String from,
        List<String> conditions,
        List<Code> codes,
        List<Line> read,
        List<Line> ours,
        List<Line> toCheck) {

    /**
     * Words of a file.
     *
     * @param language which they are in, where it is not that of the page
     */
    public record Line(String words, @Nullable String language) {}

    /** A code, and what it is paid for. */
    public record Code(String code, String label, String told) {}
}

package health.attune.billing.web;

import java.util.List;

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
        List<String> read,
        List<String> ours,
        List<String> toCheck) {

    /** A code, and what it is paid for. */
    public record Code(String code, String label, String told) {}
}

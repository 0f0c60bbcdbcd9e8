package health.attune.notices;

import java.util.Locale;

/** What became of a notice. */
public enum Outcome {
    /** It is on its way. */
    WAITING,
    /** A server that answers for the recipient's address has taken it: nobody need have read it yet. */
    DELIVERED,
    /** Every way refused it, or none took it in the time that is configured. */
    FAILED,
    /** There was no way to send it by: nothing is confirmed, no channel is set up, or the account has ended. */
    UNREACHABLE,
    /** What it told of was over before it left. */
    WITHDRAWN;

    static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

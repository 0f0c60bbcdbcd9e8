package health.attune.notices;

import org.jspecify.annotations.Nullable;

/**
 * How one try to send went.
 *
 * @param fault why it did not work, in a word or two such as {@code connect} or {@code answer 503}; never an address
 *     or what a server said about one
 */
public record Try(Result result, @Nullable String fault) {

    /** Whether another try makes sense. */
    public enum Result {
        DELIVERED,
        REFUSED,
        LATER
    }

    public static Try delivered() {
        return new Try(Result.DELIVERED, null);
    }

    /** This address will not take it, however often it is tried. */
    public static Try refused(String fault) {
        return new Try(Result.REFUSED, fault);
    }

    /** Nothing is said about the address: the way there is closed, crowded, or set up wrongly. */
    public static Try later(String fault) {
        return new Try(Result.LATER, fault);
    }
}

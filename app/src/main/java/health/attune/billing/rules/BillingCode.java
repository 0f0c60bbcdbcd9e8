package health.attune.billing.rules;

import health.attune.instruments.forms.Texts;
import java.util.List;
import java.util.Optional;

/**
 * A code that a payer pays for a month of care.
 *
 * @param month in which months
 * @param time how long somebody has to work; empty where the payer does not ask
 * @param unless not where one of these codes is met
 * @param alongside one of these has to be billed for the same month; none where that is not asked
 * @param bars not where one of these is billed for the same month
 */
public record BillingCode(
        String code,
        Texts label,
        Months month,
        Optional<Time> time,
        List<String> unless,
        List<String> alongside,
        List<String> bars,
        Limits limits) {

    /** The months of care a code is for. */
    public enum Months {
        FIRST,
        LATER,
        ANY
    }

    /**
     * How often.
     *
     * @param onceAYear once in a calendar year
     * @param authorizedAfterMonths after so many months only where the payer agreed; 0 where it never has to
     * @param withWork only where some of the month's work counts
     */
    public record Limits(boolean onceAYear, int authorizedAfterMonths, boolean withWork) {}

    /** Minutes of work; by the midpoint rule of CPT fewer than the full time are enough. */
    public sealed interface Time {

        /**
         * @param from so many minutes are enough
         * @param full so many the code stands for; what is further begins after these
         */
        record Once(int from, int full) implements Time {}

        /**
         * For each further stretch beyond the full time of a code that is met.
         *
         * @param each minutes of a stretch
         * @param from so many of a stretch are enough
         * @param after the codes it may follow
         */
        record Further(int each, int from, List<String> after) implements Time {}
    }
}

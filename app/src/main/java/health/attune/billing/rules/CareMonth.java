package health.attune.billing.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A month of collaborative care of one person, as far as payers ask; days and months are those of the site.
 *
 * @param began the day on which collaborative care began
 * @param work of this month and of those before it
 * @param billed what else is billed
 */
public record CareMonth(YearMonth month, LocalDate began, List<Work> work, Given given, Billed billed) {

    public CareMonth {
        work = work.stream()
                .filter(one -> !YearMonth.from(one.day()).isAfter(month))
                .toList();
    }

    /** The work of this month alone. */
    public List<Work> inMonth() {
        return work.stream().filter(this::isInMonth).toList();
    }

    boolean isInMonth(Work one) {
        return YearMonth.from(one.day()).equals(month);
    }

    /**
     * What was given before and beside the work.
     *
     * @param consents to collaborative care
     * @param visits the days on which whoever bills saw the person
     * @param authorizations of care that takes longer, by the payer
     */
    public record Given(List<Span> consents, List<LocalDate> visits, List<Span> authorizations) {
        public static final Given NOTHING = new Given(List.of(), List.of(), List.of());

        public boolean consentedOn(LocalDate day) {
            return consents.stream().anyMatch(consent -> consent.holds(day));
        }
    }

    /**
     * Codes of the same person.
     *
     * @param sameMonth for this month, beside this episode: by others, and for other episodes that come before it
     * @param earlierInYear for earlier months of the calendar year
     * @param perhapsInYear met in earlier months of the calendar year that nobody closed: the first month of each
     */
    public record Billed(Set<String> sameMonth, Set<String> earlierInYear, Map<String, YearMonth> perhapsInYear) {}

    /**
     * Somebody worked for the person.
     *
     * @param role the word of theirs on the team, such as {@code care-manager}
     * @param minutes whole ones, 0 or more
     * @param inGroup whether they were spent with several people at once
     */
    public record Work(LocalDate day, String role, int minutes, boolean inGroup) {
        public Work {
            if (minutes < 0) throw new IllegalArgumentException("Nobody works less than no minutes.");
        }

        /** What began at that moment counts on the day that it was at the site. */
        public static Work at(Instant moment, ZoneId site, String role, int minutes) {
            return new Work(LocalDate.ofInstant(moment, site), role, minutes, false);
        }

        public Work ofGroup(boolean isIt) {
            return new Work(day, role, minutes, isIt);
        }
    }

    /** Whether care began in it, be there work or not. */
    boolean isOfBeginning() {
        return YearMonth.from(began).equals(month);
    }

    /** Whole months from the one in which care began to this one. */
    long monthsIn() {
        return (month.getYear() - began.getYear()) * 12L + month.getMonthValue() - began.getMonthValue();
    }
}

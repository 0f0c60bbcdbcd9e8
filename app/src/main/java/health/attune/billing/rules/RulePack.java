package health.attune.billing.rules;

import health.attune.instruments.forms.Texts;
import health.attune.instruments.norms.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What one payer pays for from one day to another; a reviewed file, never code.
 *
 * @param id lower case, stable
 * @param payer the word by which coverage names who pays; the same in all packs of that payer
 * @param inForce whole months
 * @param codes each after those it asks about
 * @param sources where each of its rules comes from, and which are still to be checked
 */
public record RulePack(
        String id,
        String payer,
        Texts name,
        Span inForce,
        Conditions conditions,
        List<BillingCode> codes,
        List<Cited> sources) {

    public RulePack {
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
    }

    /**
     * What holds for every code.
     *
     * @param roles whose minutes count, by the words of roles on a team
     * @param consent whether the person has to consent before any minute counts
     * @param firstMonth which month of care is the first
     * @param visitWhenUnseenMonths an initiating visit is asked for, before the first work of a month, where the person
     *     was not seen for so many months before care began; 0 where none is
     * @param groups whether the minutes of a group count in full for each of its members; they don't count else
     * @param onceAMonth whether one code of the pack, with what it brings along, is all that is paid for a person and
     *     month, however many episodes there are
     */
    public record Conditions(
            Set<String> roles,
            boolean consent,
            FirstMonth firstMonth,
            int visitWhenUnseenMonths,
            boolean groups,
            boolean onceAMonth) {}

    /** Which month of care is the first. */
    public enum FirstMonth {
        /** The first calendar month of the episode in which work counts. */
        OF_WORK,
        /** That in which the episode began or, where it came later, the consent. */
        OF_BEGINNING
    }

    /** What nobody has checked yet, each in a sentence. */
    public List<Texts> toVerify() {
        return cited(Source.Standing.TO_VERIFY);
    }

    public List<Texts> cited(Source.Standing standing) {
        return sources.stream()
                .filter(source -> source.standing() == standing)
                .map(Cited::words)
                .toList();
    }

    /** Whether it is in force on that day. */
    public boolean isInForce(LocalDate day) {
        return inForce.holds(day);
    }

    /** What that month comes to. */
    public Judged judge(CareMonth month) {
        return new Judge(this, month).judged();
    }

    /** Whether it was with several at once, where that does not count. */
    boolean leavesOut(CareMonth.Work work) {
        return work.inGroup() && !conditions.groups();
    }

    /** Whether such work counts for this payer, but for the consent. */
    boolean countsRole(CareMonth.Work work) {
        return conditions.roles().contains(work.role());
    }

    /** Whether such work counts: of somebody in one of the roles, on a day with a consent where one is asked for. */
    public boolean counts(CareMonth.Work work, CareMonth.Given given) {
        return countsRole(work) && !leavesOut(work) && (!conditions.consent() || given.consentedOn(work.day()));
    }

    /**
     * What a month comes to.
     *
     * @param minutes that count
     * @param withoutConsent minutes of those whose count, on days without a consent
     * @param ofOthers minutes of those whose don't count for this payer
     * @param inGroups minutes of those whose count, in groups that don't
     * @param lines one for each code, in the order of the pack
     */
    public record Judged(int minutes, int withoutConsent, int ofOthers, int inGroups, List<Line> lines) {}

    /**
     * What becomes of one code.
     *
     * @param units how often it is paid; 0 where something is missing
     * @param lacks what is missing; none where it is paid
     */
    public record Line(BillingCode code, int units, List<Lack> lacks) {

        public boolean isMet() {
            return units > 0;
        }

        /** Whether nothing but minutes is missing. */
        public boolean isWithinReach() {
            return lacks.size() == 1 && lacks.getFirst().kind() == Lack.Kind.MINUTES;
        }

        /** Whether it is for other months of care than this one, or gives way to a code that is met. */
        public boolean isBesideThePoint() {
            return lacks.stream().anyMatch(lack -> lack.kind().isBesideThePoint());
        }
    }

    /**
     * What is missing.
     *
     * @param figure how many more minutes, after how many months, or which month of the year; 0 where it is none of
     *     these
     * @param codes which, where codes are
     */
    public record Lack(Kind kind, int figure, List<String> codes) {
        static Lack of(Kind kind) {
            return new Lack(kind, 0, List.of());
        }

        static Lack of(Kind kind, int figure) {
            return new Lack(kind, figure, List.of());
        }

        static Lack of(Kind kind, List<String> codes) {
            return new Lack(kind, 0, codes);
        }

        /** Why a code is not paid. */
        public enum Kind {
            NOT_IN_FORCE,
            FIRST_MONTH_ONLY,
            LATER_MONTHS_ONLY,
            CONSENT,
            INITIATING_VISIT,
            AUTHORIZATION,
            ONCE_A_YEAR,
            PERHAPS_THIS_YEAR,
            ONCE_A_MONTH,
            BARRED_BY,
            ALONGSIDE,
            OTHER_CODE,
            BASE_CODE,
            WORK,
            MINUTES;

            boolean isBesideThePoint() {
                return this == FIRST_MONTH_ONLY || this == LATER_MONTHS_ONLY || this == OTHER_CODE;
            }

            public String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }
}

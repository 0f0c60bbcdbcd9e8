package health.attune.caseload.rules;

import java.util.Map;
import java.util.Optional;

/** When somebody stands in the caseload of a site for a reason. */
public record CaseloadRules(Map<Rule, Integer> figures) {

    /** Whoever has not improved by this week of care is to be reviewed. */
    public int reviewAfterWeeks() {
        return figure(Rule.REVIEW_AFTER_WEEKS);
    }

    /** So long ago a consultation about them may be. */
    public int consultWithinDays() {
        return figure(Rule.CONSULT_WITHIN_DAYS);
    }

    /** So long ago the last contact may be. */
    public int contactWithinDays() {
        return figure(Rule.CONTACT_WITHIN_DAYS);
    }

    /** So soon the first contact is to be. */
    public int meetWithinDays() {
        return figure(Rule.MEET_WITHIN_DAYS);
    }

    /** So many attempts without a contact need another way. */
    public int triesInVain() {
        return figure(Rule.TRIES_IN_VAIN);
    }

    /** So long ago the last answer may be. */
    public int measureWithinDays() {
        return figure(Rule.MEASURE_WITHIN_DAYS);
    }

    public int figure(Rule rule) {
        return Optional.ofNullable(figures.get(rule))
                .orElseThrow(() -> new IllegalStateException("No rule is in force for " + rule.word() + "."));
    }
}

package health.attune.caseload.rules;

/**
 * When somebody stands in a caseload for a reason; dated data, each with its source, in {@code caseload.rule}.
 *
 * @param reviewAfterWeeks whoever has not improved by this week of care is to be reviewed
 * @param consultWithinDays so long ago a consultation about them may be
 * @param contactWithinDays so long ago the last contact may be
 * @param meetWithinDays so soon the first contact is to be
 * @param triesInVain so many attempts without a contact need another way
 * @param measureWithinDays so long ago the last answer may be
 */
public record CaseloadRules(
        int reviewAfterWeeks,
        int consultWithinDays,
        int contactWithinDays,
        int meetWithinDays,
        int triesInVain,
        int measureWithinDays) {}

package health.attune.alerts.web;

import org.jspecify.annotations.Nullable;

/**
 * A next contact that is waited for.
 *
 * @param said when who speaks with the person, and how
 * @param late whether that has passed
 * @param contactHref where the contact is recorded
 * @param asked a contact since, of which it is asked whether it counts; null where there is none
 * @param reason why it is later than the rule says; null where it is not
 */
public record FollowUpRow(
        String href,
        String alertHref,
        String contactHref,
        String person,
        String said,
        boolean late,
        @Nullable Asked asked,
        @Nullable String reason) {

    /** The question, and the contact that it is about. */
    public record Asked(String contact, String question) {}
}

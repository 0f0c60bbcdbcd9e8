package health.attune.alerts.web;

import org.jspecify.annotations.Nullable;

/**
 * A next contact that is waited for.
 *
 * @param said when who speaks with the person, and how
 * @param late whether that has passed
 * @param contactHref where the contact is recorded
 * @param reason why it is later than the rule says; null where it is not
 */
public record FollowUpRow(
        String href,
        String alertHref,
        String contactHref,
        String person,
        String said,
        boolean late,
        @Nullable String reason) {}

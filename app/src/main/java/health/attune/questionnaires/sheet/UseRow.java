package health.attune.questionnaires.sheet;

import java.util.UUID;

/**
 * Whether the questions are shown at one organization's sites.
 *
 * @param why what switched them on, or why they are off
 */
public record UseRow(UUID organizationId, String organization, boolean on, String why) {}

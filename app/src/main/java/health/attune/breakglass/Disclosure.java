package health.attune.breakglass;

import java.time.Instant;

/**
 * What is written down where records under 42 CFR Part 2 were open in a medical emergency.
 *
 * @param recipient the clinician to whom they were open
 * @param affiliation for whom they work
 * @param discloser who disclosed them: the clinician themself, by Attune
 * @param nature of the emergency, in their words
 */
public record Disclosure(String recipient, String affiliation, String discloser, String nature, Instant at) {}

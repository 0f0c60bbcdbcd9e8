package health.attune.safetyplans.web;

import health.attune.safetyplans.SafetyPlan;

/** One version of a plan, with when and by whom it was written. */
public record VersionRow(SafetyPlan plan, String written) {}

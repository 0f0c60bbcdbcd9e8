package health.attune.relapseplans.web;

import health.attune.relapseplans.RelapsePlan;

/** One version of a plan, with when and by whom it was written. */
public record VersionRow(RelapsePlan plan, String written) {}

package health.attune.breakglass.web;

import java.util.UUID;

/** The record that a clinician has open, in ready-to-print words. */
public record OpenRow(UUID id, UUID personId, String until) {}

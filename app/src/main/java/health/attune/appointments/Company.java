package health.attune.appointments;

/**
 * Others of the same series.
 *
 * @param later how many that may still come about come after it
 * @param together how many were called off with it, and are taken back with it
 */
public record Company(int later, int together) {}

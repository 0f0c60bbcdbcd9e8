package health.attune.simulator.sites;

/**
 * A program at a site.
 *
 * @param number from 0, unique in the network
 */
public record Program(int number, Site site, ProgramKind kind) {}

package health.attune.origins.web;

/**
 * Somebody about whom there are such entries, in ready-to-print words.
 *
 * @param entries how many, and since when
 */
public record WaitingRow(String href, String entries, boolean open) {}

package health.attune.reviews.web;

/**
 * Somebody's recommendation in a list.
 *
 * @param href the page of the person
 */
public record NamedLoop(String name, String href, LoopRow loop) {}

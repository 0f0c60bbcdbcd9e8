package health.attune.pages;

import java.util.Map;

/**
 * A piece of a page that one module makes and another shows.
 *
 * @param template the template's name, such as {@code alerts/mine}
 * @param model what it is given beside the frame
 */
public record Fragment(String template, Map<String, Object> model) {}

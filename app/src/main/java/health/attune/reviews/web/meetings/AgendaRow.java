package health.attune.reviews.web.meetings;

/**
 * Somebody on the agenda, ready to print.
 *
 * @param href the page on which they are talked over
 * @param questions what those who care want to know
 */
public record AgendaRow(String href, String name, String questions) {}

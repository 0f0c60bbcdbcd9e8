package health.attune.questionnaires.web;

/**
 * One instrument in the catalogue, in words.
 *
 * @param state {@code on}, {@code off} or {@code partly}
 * @param why what switched it on, or why it is off
 * @param sought all that it can be found by
 */
public record CatalogRow(
        String id,
        String title,
        boolean imported,
        String measures,
        String answeredBy,
        int questions,
        String languages,
        String licence,
        String state,
        String why,
        String sought) {}

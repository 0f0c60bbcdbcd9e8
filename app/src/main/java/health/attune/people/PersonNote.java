package health.attune.people;

import health.attune.access.Principal;
import health.attune.pages.Words;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * A column that another module adds to the list of people: a bean with an {@code @Order}. It decides itself what the
 * reader may know of each.
 */
public interface PersonNote {

    /** The key of the column's heading, in that module's words. */
    String heading();

    /** A note for each of those people of whom there is something to say. */
    Map<UUID, Note> about(Principal who, Collection<UUID> personIds, Words words);

    /**
     * One cell.
     *
     * @param sort what the column is sorted by, such as an ISO date
     * @param needsAction whether it stands out, in words and not by color alone
     */
    record Note(String words, String sort, boolean needsAction) {}
}

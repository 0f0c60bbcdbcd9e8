package health.attune.today;

import health.attune.access.Principal;
import health.attune.pages.Words;
import java.util.Collection;

/**
 * Tells what waits for a worker: a bean of the module that knows. Each is asked in a transaction of its own, so that
 * one that fails leaves the others standing, and the page says what is missing.
 */
public interface Waiting {

    /**
     * The key of the words for it, such as {@code alerts.title}: by these the page names what it could not read, and
     * where the rest of what waits stands.
     */
    String source();

    /**
     * What waits for that member of staff and nobody else, by a number of queries that does not grow with how much it
     * is. Access is asked here: what the reader may not see is not among it, and of what carries labels only what is
     * cleared. It is read and nothing else, for it is also asked in order to be counted: there is no entry in the audit
     * trail, and nothing counts as seen. Whoever is asked for need not be signed in.
     *
     * @param words in which the sentences are said
     */
    Waits forWorker(Principal who, Words words);

    /**
     * The page shows these of them to that reader, in the transaction in which they were read. The entries in the
     * audit trail are written by the page, for the classes that each item names; here belongs what else follows from
     * it, such as that an alert counts as seen.
     */
    default void shown(Principal who, Collection<WaitingItem> items) {}
}

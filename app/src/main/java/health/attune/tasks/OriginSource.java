package health.attune.tasks;

import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.pages.Words;
import java.util.List;
import java.util.UUID;

/**
 * What tasks come from, told by the module it belongs to: a bean with an {@code @Order}, asked in the transaction of
 * the task. Its name stands in that module's messages under {@code tasks.origin.<kind>}.
 */
public interface OriginSource {

    /** What the tasks that come from here say of it, such as {@code alert}. */
    String kind();

    /** What a new task about that person could come from, as far as the reader sees it; the newest first. */
    List<Offered> offered(Principal who, UUID personId, Words words);

    /** What of a person a reader reads who may know that there is one. */
    DataClass dataClass();

    /** Where it is read. */
    String href(UUID personId, UUID id);

    /** One that a new task could come from. */
    record Offered(UUID id, String label) {}
}

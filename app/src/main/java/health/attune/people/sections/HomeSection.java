package health.attune.people.sections;

import health.attune.access.Principal;
import health.attune.pages.Fragment;
import java.util.Optional;

/**
 * What another module puts on the first pages of staff, above what waits and above their people: a bean with an
 * {@code @Order}. Absent where there is nothing for that reader.
 */
@FunctionalInterface
public interface HomeSection {

    Optional<Fragment> forReader(Principal who);

    /** Whether the same stands in the list of what waits for a worker, on the page that begins with it. */
    default boolean isListed() {
        return false;
    }
}

package health.attune.people.sections;

import health.attune.pages.Fragment;
import java.util.Optional;
import java.util.UUID;

/**
 * What another module says above every page about one person, to the staff who read it: a bean with an {@code @Order}.
 * Absent where there is nothing to say.
 */
@FunctionalInterface
public interface PersonBanner {

    Optional<Fragment> about(UUID personId);
}

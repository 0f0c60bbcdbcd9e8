package health.attune.people.sections;

import health.attune.access.Principal;
import health.attune.pages.Fragment;
import java.util.Optional;

/**
 * What another module tells a person on their own first page, above all else: a bean with an {@code @Order}. Absent
 * where there is nothing to tell.
 */
@FunctionalInterface
public interface OwnSection {

    Optional<Fragment> forPerson(Principal who);
}

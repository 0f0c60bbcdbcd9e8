package health.attune.people.sections;

import health.attune.access.Principal;
import health.attune.pages.Fragment;
import java.util.Optional;
import java.util.UUID;

/**
 * What another module tells staff on the first page they are shown of a person, above all else: a bean with an
 * {@code @Order}. It is asked in the transaction of that page. Absent where there is nothing for that reader.
 */
@FunctionalInterface
public interface PersonSection {

    Optional<Fragment> about(Principal who, UUID personId);
}

package health.attune.people.sections;

import health.attune.access.Principal;
import health.attune.pages.Fragment;
import java.util.Optional;
import java.util.UUID;

/**
 * What another module tells staff at the end of a person's profile: a bean with an {@code @Order}. It is asked outside
 * of a transaction. Absent where there is nothing for that reader.
 */
@FunctionalInterface
public interface ProfileSection {

    Optional<Fragment> about(Principal who, UUID personId);
}

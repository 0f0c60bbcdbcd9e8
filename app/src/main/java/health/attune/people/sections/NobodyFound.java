package health.attune.people.sections;

import health.attune.access.Principal;
import health.attune.pages.Fragment;
import java.util.Optional;

/** What another module offers to staff whose search found nobody: a bean with an {@code @Order}. */
@FunctionalInterface
public interface NobodyFound {

    Optional<Fragment> forReader(Principal who);
}

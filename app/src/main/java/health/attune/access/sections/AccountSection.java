package health.attune.access.sections;

import health.attune.access.Principal;
import health.attune.pages.Fragment;
import java.util.Optional;
import java.util.UUID;

/** What another module puts on the pages of accounts: a bean with an {@code @Order}. */
public interface AccountSection {

    /** On the page of one's own account. */
    Optional<Fragment> forOwner(Principal who);

    /** On the page of a member of staff's account, for a reader who may see it. */
    Optional<Fragment> aboutStaff(Principal who, UUID accountId);
}

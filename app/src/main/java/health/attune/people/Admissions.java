package health.attune.people;

import health.attune.access.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this module asks of the one that knows where people are served. */
public interface Admissions {

    /** Where that member of staff may register people; nowhere means they may not. */
    List<Place> placesFor(Principal who);

    /** Begins to serve the person there, in the transaction of the registration. */
    void admit(Principal who, UUID personId, UUID placeId);

    /** Those of the people who are, or were, served by an organization that this member of staff works for. */
    Set<UUID> inOrganizationsOf(Principal who, Set<UUID> personIds);

    /** Whether no more than one organization serves these people, or did. */
    boolean areOfOneOrganization(Collection<UUID> personIds);

    /** Whom to ask about a record one may not see, in the words of the organization; null when it named nobody. */
    @Nullable
    String recordsContactFor(Principal who);

    /** A program that people are registered with. */
    record Place(UUID id, String name, String site) {}
}

package health.attune.assets;

import health.attune.access.Principal;
import java.util.Optional;
import java.util.UUID;

/** A way from the person's page to something another module does for them; each bean offers one, in its {@code @Order}. */
@FunctionalInterface
public interface PersonLink {

    /** The link for that reader; empty for one who may not go there. Decided without a query of its own. */
    Optional<Link> on(Principal who, UUID personId);

    /**
     * Where it leads.
     *
     * @param key the key of its words, a verb first
     * @param icon a Tabler outline icon
     */
    record Link(String href, String key, String icon) {}
}

package health.attune.people;

import java.util.Set;
import java.util.UUID;

/**
 * What was recorded of these people stands with others of them now: what is kept ready of any of them is to be made
 * anew; published in the same transaction.
 */
public record PeopleMoved(Set<UUID> personIds) {}

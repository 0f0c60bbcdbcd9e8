package health.attune.pages;

import java.util.Optional;
import java.util.UUID;

/**
 * A page about one person, offered by the module it belongs to as a bean with an {@code @Order}; absent for a reader
 * who may not open it.
 */
@FunctionalInterface
public interface PersonPlace {

    Optional<Frame.Stop> about(UUID personId);
}

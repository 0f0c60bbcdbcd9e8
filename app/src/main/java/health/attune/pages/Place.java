package health.attune.pages;

import java.util.Optional;

/**
 * A place in the navigation, offered by the module it belongs to as a bean with an {@code @Order}; absent for a reader
 * who may not go there.
 */
@FunctionalInterface
public interface Place {

    Optional<Frame.Stop> forThisReader();
}

package health.attune.pages;

import java.util.Locale;
import java.util.Optional;

/**
 * A place in the navigation, offered by the module it belongs to as a bean with an {@code @Order}, by which it stands
 * on its shelf, and the first few of all within reach of the thumb; absent for a reader who may not go there.
 */
@FunctionalInterface
public interface Place {

    Optional<Frame.Stop> forThisReader();

    /** What the places of the navigation are for, in the order in which they stand there. */
    enum Shelf implements Frame.Shelf {
        DAY,
        CARE,
        TEAM,
        PROGRAM,
        ADMINISTRATION,
        /** Of a person, who has a handful of places. */
        OWN;

        @Override
        public String key() {
            return "pages.places." + name().toLowerCase(Locale.ROOT);
        }
    }
}

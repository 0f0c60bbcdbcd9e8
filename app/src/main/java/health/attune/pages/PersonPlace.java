package health.attune.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A page about one person, offered by the module it belongs to as a bean with an {@code @Order}, by which it stands on
 * its shelf; absent for a reader who may not open it.
 */
@FunctionalInterface
public interface PersonPlace {

    Optional<Frame.Stop> about(UUID personId);

    /** What the pages about a person are for, in the order in which they stand above each of them. */
    enum Shelf implements Frame.Shelf {
        /** What is needed many times a day, or in a moment: never behind the word of a shelf. */
        FIRST,
        CARE,
        PLANS,
        TEAM,
        RECORD;

        @Override
        public String key() {
            return "pages.about." + name().toLowerCase(Locale.ROOT);
        }
    }
}

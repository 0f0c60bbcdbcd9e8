package health.attune.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose page this is: the name and pronouns that stay in sight on every page about one person, and the ways to the
 * other pages about them. Never a diagnosis.
 *
 * @param died whether the person has died, which every page says
 * @param banners what other modules say above the page: some on each of these, some on the first
 */
public record Heading(
        String name, @Nullable String pronouns, boolean died, List<Frame.Stop> stops, List<Fragment> banners) {
    /** So many are found at a glance, as they are. */
    private static final int AT_A_GLANCE = 6;

    /** What leads straight to its page, above every page about the person: also what is alone on its shelf. */
    public List<Frame.Stop> straight() {
        return stops.stream().filter(stop -> !isShelved(stop)).toList();
    }

    /** What stands behind the words of shelves; nothing where there is little in all. */
    public List<Frame.Shelved> shelves() {
        return Frame.Shelved.of(stops.stream().filter(this::isShelved).toList());
    }

    /** The shelf that the page at that path stands on; null where it stands on none. */
    public Frame.@Nullable Shelved shelfOf(String path) {
        var here = Frame.Stop.around(stops, path);
        return shelves().stream()
                .filter(shelved -> here.filter(shelved.stops()::contains).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** How that stop is marked on the page at that path: whether it is the page, or one that the page lies in. */
    public @Nullable String mark(Frame.Stop stop, String path) {
        if (stop.href().equals(path)) return "page";
        return Frame.Stop.around(stops, path).filter(stop::equals).isPresent() ? "true" : null;
    }

    private boolean isShelved(Frame.Stop stop) {
        return stops.size() > AT_A_GLANCE
                && stop.shelf() != PersonPlace.Shelf.FIRST
                && stops.stream()
                                .filter(one -> one.shelf().equals(stop.shelf()))
                                .count()
                        > 1;
    }
}

package health.attune.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose page this is: the name and pronouns that stay in sight on every page about one person, and the ways to the
 * other pages about them. Never a diagnosis.
 *
 * @param died whether the person has died, which every page says
 * @param banners what other modules say above the page: some on each of these, some on the first
 * @param within the place that the page belongs to; null where its address tells
 */
public record Heading(
        String name,
        @Nullable String pronouns,
        boolean died,
        List<Frame.Stop> stops,
        List<Fragment> banners,
        @Nullable String within) {
    /** So many are found at a glance, as they are. */
    private static final int AT_A_GLANCE = 6;

    /** Of a page whose address tells which place it belongs to. */
    public Heading(
            String name, @Nullable String pronouns, boolean died, List<Frame.Stop> stops, List<Fragment> banners) {
        this(name, pronouns, died, stops, banners, null);
    }

    /** The same above a page that belongs to that place, wherever its address lies. */
    public Heading within(String href) {
        return new Heading(name, pronouns, died, stops, banners, href);
    }

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
        var here = around(path);
        return shelves().stream()
                .filter(shelved -> here.filter(shelved.stops()::contains).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** How that stop is marked on the page at that path: whether it is the page, or one that the page lies in. */
    public @Nullable String mark(Frame.Stop stop, String path) {
        if (stop.href().equals(path)) return "page";
        return around(path).filter(stop::equals).isPresent() ? "true" : null;
    }

    private Optional<Frame.Stop> around(String path) {
        return Frame.Stop.around(stops, within == null ? path : within);
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

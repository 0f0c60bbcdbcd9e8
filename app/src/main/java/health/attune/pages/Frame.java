package health.attune.pages;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that a page needs beside its own content: words, who reads it, where they may go, and crisis help. */
public final class Frame {
    /** So many places are within reach of the thumb. */
    public static final int AT_HAND = 4;

    private final Words words;
    private final Csrf csrf;
    private final String path;
    private final Assets assets;
    private final Fragments fragments;
    private final Supplier<Surroundings> reading;
    private @Nullable Surroundings surroundings;

    /**
     * @param reading of what depends on the reader: asked for once, and not at all where no page is rendered
     */
    Frame(Request request, Words words, Assets assets, Fragments fragments, Supplier<Surroundings> reading) {
        this.words = words;
        this.csrf = request.csrf();
        this.path = request.path();
        this.assets = assets;
        this.fragments = fragments;
        this.reading = reading;
    }

    /** What the request itself tells; the path is without its query. */
    record Request(Csrf csrf, String path) {}

    /** What depends on the reader; nobody is signed in where there is no viewer. */
    record Surroundings(@Nullable Viewer viewer, CrisisHelp crisis, List<Stop> stops, List<Warning> warnings) {}

    /** What stands above every page of staff while it lasts: the key of its title, {@code .told} of what to do. */
    public record Warning(String key, List<Object> facts) {}

    /** Offers such a warning, as a bean of the module that knows; asked for every page, so it has to be cheap. */
    @FunctionalInterface
    public interface Warner {
        Optional<Warning> forStaff();
    }

    /**
     * Who is signed in, as the page greets them.
     *
     * @param told whether something happened to their account that they have yet to be shown
     */
    public record Viewer(String name, boolean isStaff, String roleKey, boolean told) {}

    /** The name and value of the hidden field that proves a form came from our own page. */
    public record Csrf(String field, String value, String header) {}

    /** Where stops stand together under one word; shelves stand in the order in which they are named. */
    public interface Shelf {
        /** The key of its word. */
        String key();

        int ordinal();

        default Stop stop(String href, String key, String icon) {
            return new Stop(this, href, key, icon, 0);
        }
    }

    /** A place in the navigation: its address, the key of its word, its icon, and how many things wait there. */
    public record Stop(Shelf shelf, String href, String key, String icon, int waiting) {

        public Stop withWaiting(int count) {
            return new Stop(shelf, href, key, icon, count);
        }

        /** Where a page stands: of the places that it lies in, one inside of another, the innermost. */
        static Optional<Stop> around(List<Stop> stops, String path) {
            return stops.stream()
                    .filter(stop -> path.equals(stop.href) || path.startsWith(stop.href + "/"))
                    .max(Comparator.comparingInt(stop -> stop.href.length()));
        }
    }

    /** What stands on one shelf: never nothing. */
    public record Shelved(Shelf shelf, List<Stop> stops) {

        static List<Shelved> of(List<Stop> stops) {
            return stops.stream()
                    .map(Stop::shelf)
                    .distinct()
                    .sorted(Comparator.comparingInt(Shelf::ordinal))
                    .map(shelf -> new Shelved(
                            shelf,
                            stops.stream()
                                    .filter(stop -> stop.shelf.equals(shelf))
                                    .toList()))
                    .toList();
        }
    }

    public Words words() {
        return words;
    }

    /** Who is signed in; null on public pages. */
    public @Nullable Viewer viewer() {
        return surroundings().viewer();
    }

    /** The token every form carries. */
    public Csrf csrf() {
        return csrf;
    }

    /** The address of this page, without its query. */
    public String path() {
        return path;
    }

    public Assets assets() {
        return assets;
    }

    /** What another module has to say, rendered in this frame. */
    public Content content(Fragment fragment) {
        return fragments.content(fragment, this);
    }

    public CrisisHelp crisis() {
        return surroundings().crisis();
    }

    /** The places of this reader, what is needed most often first. */
    public List<Stop> stops() {
        return surroundings().stops();
    }

    /** Whether that place is within reach of the thumb: all of them where one more is all there is. */
    public boolean isAtHand(Stop stop) {
        return stops().size() <= AT_HAND + 1 || stops().indexOf(stop) < AT_HAND;
    }

    /** The same as they stand on their shelves. */
    public List<Shelved> shelves() {
        return Shelved.of(stops());
    }

    /** Above every page of staff; none for anybody else. */
    public List<Warning> warnings() {
        return surroundings().warnings();
    }

    private Surroundings surroundings() {
        var known = surroundings;
        if (known == null) surroundings = known = reading.get();
        return known;
    }

    public String say(String key, Object... facts) {
        return words.say(key, facts);
    }

    public String day(LocalDate day) {
        return words.day(day);
    }

    public String moment(Instant moment, ZoneId zone) {
        return words.moment(moment, zone);
    }

    public String number(double value) {
        return words.number(value);
    }

    public String language() {
        return words.locale().getLanguage();
    }

    public String otherLanguage() {
        return words.isSpanish() ? "en" : "es";
    }

    /** Whether that place stands in the navigation of this reader. */
    public boolean leadsTo(String href) {
        return stops().stream().anyMatch(stop -> stop.href().equals(href));
    }

    /** Whether this page belongs to that place; where one place lies inside of another, to the inner one alone. */
    public boolean isAt(String href) {
        return Stop.around(stops(), path)
                .filter(stop -> stop.href().equals(href))
                .isPresent();
    }
}

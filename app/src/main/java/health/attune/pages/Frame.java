package health.attune.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a page needs beside its own content: words, who reads it, where they may go, and crisis help.
 *
 * @param viewer who is signed in; null on public pages
 * @param csrf the token every form carries
 * @param path the address of this page, without its query
 */
public record Frame(
        Words words,
        @Nullable Viewer viewer,
        Csrf csrf,
        String path,
        Assets assets,
        CrisisHelp crisis,
        List<Stop> stops) {

    /** Who is signed in, as the page greets them. */
    public record Viewer(String name, boolean isStaff, String roleKey) {}

    /** The name and value of the hidden field that proves a form came from our own page. */
    public record Csrf(String field, String value, String header) {}

    /** A place in the navigation: its address, the key of its word, its icon, and how many things wait there. */
    public record Stop(String href, String key, String icon, int waiting) {}

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

    public boolean isAt(String href) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}

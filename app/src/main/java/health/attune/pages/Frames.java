package health.attune.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.LocaleResolver;

/** Makes the frame of each page: asks who reads it, where they may go, and which crisis help their site offers. */
@Component
public class Frames {
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final Assets assets;
    private final Fragments fragments;
    private final Supplier<Reader> reader;
    private final Supplier<List<Place>> places;
    private final Supplier<List<CrisisLine>> crisisLines;
    private final Supplier<List<Frame.Warner>> warners;

    Frames(
            MessageSource messages,
            LocaleResolver locales,
            Assets assets,
            Fragments fragments,
            ObjectProvider<Reader> reader,
            ObjectProvider<Place> places,
            ObjectProvider<CrisisLine> crisisLines,
            ObjectProvider<Frame.Warner> warners) {
        this.messages = messages;
        this.locales = locales;
        this.assets = assets;
        this.fragments = fragments;
        this.reader = SingletonSupplier.of(() -> reader.getIfAvailable(() -> Reader.NOBODY));
        this.places = SingletonSupplier.of(() -> places.orderedStream().toList());
        this.crisisLines =
                SingletonSupplier.of(() -> crisisLines.orderedStream().toList());
        this.warners = SingletonSupplier.of(() -> warners.orderedStream().toList());
    }

    /** The frame for that request. */
    public Frame of(HttpServletRequest request) {
        var words = new Words(Words.spoken(locales.resolveLocale(request)), messages);
        var asked = new Frame.Request(csrf(request), request.getRequestURI());
        return new Frame(asked, words, assets, fragments, () -> surroundings(words));
    }

    /** The frame of the last page that the bearer of a pass sees: in their language, with the help of their site. */
    public Frame farewell(HttpServletRequest request, Locale locale, Optional<CrisisHelp> help) {
        var words = words(locale);
        var asked = new Frame.Request(csrf(request), request.getRequestURI());
        var crisis = help.orElseGet(() -> national(words));
        return new Frame(
                asked, words, assets, fragments, () -> new Frame.Surroundings(null, crisis, List.of(), List.of()));
    }

    private Frame.Surroundings surroundings(Words words) {
        var reading = reader.get();
        var viewer = reading.viewer(words);
        return new Frame.Surroundings(
                viewer,
                crisisHelp(words),
                places.get().stream()
                        .map(Place::forThisReader)
                        .flatMap(Optional::stream)
                        .filter(stop -> reading.mayOpen(stop.href()))
                        .toList(),
                viewer != null && viewer.isStaff() ? warnings() : List.of());
    }

    private List<Frame.Warning> warnings() {
        return warners.get().stream()
                .map(Frame.Warner::forStaff)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Words in that language, for what is written outside of a page: a mail, a print, a report. */
    public Words words(Locale locale) {
        return new Words(Words.spoken(locale), messages);
    }

    /** The name of the frame in a model, for handlers that make their view by hand. */
    public Map<String, Object> model(HttpServletRequest request) {
        return Map.of("frame", of(request));
    }

    /** Of the reader's own site, else the national line. */
    private CrisisHelp crisisHelp(Words words) {
        return crisisLines.get().stream()
                .flatMap(line -> line.forThisReader(words).stream())
                .findFirst()
                .orElseGet(() -> national(words));
    }

    private static CrisisHelp national(Words words) {
        return new CrisisHelp(words.say("pages.crisis"), "988", "988");
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null
                ? new Frame.Csrf("_csrf", "", "X-CSRF-TOKEN")
                : new Frame.Csrf(token.getParameterName(), token.getToken(), token.getHeaderName());
    }
}

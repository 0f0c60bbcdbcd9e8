package health.attune.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language that this browser is answered in: the one chosen here by hand until its chooser signs out, else the one
 * of the account, else the one the browser asks for.
 */
@Component
public class Languages {
    private static final Logger LOG = LoggerFactory.getLogger(Languages.class);
    private static final String OF_ACCOUNT = "language";

    private final LocaleResolver locales;
    private final PublicAddress address;

    Languages(LocaleResolver locales, PublicAddress address) {
        this.locales = locales;
        this.address = address;
    }

    /** The name of the cookie that keeps a language chosen by hand. */
    public static String cookie(PublicAddress address) {
        return address.cookie("language");
    }

    /** The language this request is answered in, such as {@code es}. */
    public String spoken(HttpServletRequest request) {
        return Words.spoken(locales.resolveLocale(request)).getLanguage();
    }

    /** The language chosen here by hand, else that one, else what the browser asks for. */
    public String spokenOr(String other, HttpServletRequest request) {
        return chosen(request).isPresent() || other.isEmpty()
                ? spoken(request)
                : Words.spoken(Locale.forLanguageTag(other)).getLanguage();
    }

    /** The language chosen in this browser by hand; read from its cookie alone. */
    public Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookie(address)))
                .map(cookie -> Locale.forLanguageTag(cookie.getValue()));
    }

    /** From now on in that language, or the nearest of ours. */
    public void choose(String language, HttpServletRequest request, HttpServletResponse response) {
        locales.setLocale(request, response, Words.spoken(Locale.forLanguageTag(language)));
    }

    /** In that language for as long as this session lasts, unless another was chosen in this browser by hand. */
    public void prefer(String language, HttpServletRequest request) {
        request.getSession(true).setAttribute(OF_ACCOUNT, language);
    }

    /** The next to sit at this browser is not answered in the language that somebody before them chose. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        locales.setLocale(request, response, null);
    }

    /**
     * The language where none was chosen by hand. What is said when the database is away is said in some language, too:
     * in the one that the browser asks for.
     */
    public static Locale unchosen(HttpServletRequest request) {
        try {
            if (WebUtils.getSessionAttribute(request, OF_ACCOUNT) instanceof String language)
                return Locale.forLanguageTag(language);
        } catch (DataAccessException e) {
            LOG.warn(
                    "The language of a session can't be read ({}).",
                    e.getClass().getSimpleName());
        }
        return Words.spoken(request.getLocale());
    }
}

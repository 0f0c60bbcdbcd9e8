package health.attune.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language that this browser is answered in. */
@Component
public class Languages {
    public static final String COOKIE = "language";

    private final LocaleResolver locales;

    Languages(LocaleResolver locales) {
        this.locales = locales;
    }

    /** The language this request is answered in, such as {@code es}. */
    public String spoken(HttpServletRequest request) {
        return Words.spoken(locales.resolveLocale(request)).getLanguage();
    }

    /** From now on in that language, or the nearest of ours. */
    public void choose(String language, HttpServletRequest request, HttpServletResponse response) {
        locales.setLocale(request, response, Words.spoken(Locale.forLanguageTag(language)));
    }

    /** In that language, unless another was chosen in this browser by hand. */
    public void preferUnlessChosen(String language, HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) == null) choose(language, request, response);
    }
}

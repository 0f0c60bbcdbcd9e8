package health.attune.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class LanguagePages {
    private final LocaleResolver locales;

    LanguagePages(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/language")
    RedirectView choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, PagesConfiguration.spoken(Locale.forLanguageTag(language)));
        return new RedirectView(isOurs(back) ? back : "/");
    }

    /** A path of this site: one leading slash, no host, no scheme, nothing a browser would read as either. */
    private static boolean isOurs(String path) {
        return path.matches("/(?![/\\\\])[\\w./~%-]*");
    }
}

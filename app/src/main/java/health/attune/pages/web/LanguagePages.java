package health.attune.pages.web;

import health.attune.pages.Languages;
import health.attune.pages.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class LanguagePages {
    private final Languages languages;

    LanguagePages(Languages languages) {
        this.languages = languages;
    }

    @PostMapping("/language")
    RedirectView choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.choose(language, request, response);
        return SeeOther.to(isOurs(back) ? back : "/");
    }

    /** A path of this site: one leading slash, no host, no scheme, nothing a browser would read as either. */
    private static boolean isOurs(String path) {
        return path.matches("/(?![/\\\\])[\\w./~%-]*");
    }
}

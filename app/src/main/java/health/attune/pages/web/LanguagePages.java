package health.attune.pages.web;

import health.attune.pages.Languages;
import health.attune.pages.Reader;
import health.attune.pages.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class LanguagePages {
    private final Languages languages;
    private final ObjectProvider<Reader> reader;

    LanguagePages(Languages languages, ObjectProvider<Reader> reader) {
        this.languages = languages;
        this.reader = reader;
    }

    @PostMapping("/language")
    RedirectView choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.choose(language, request, response);
        reader.getIfAvailable(() -> Reader.NOBODY).choose(language);
        return SeeOther.to(isOurs(back) ? back : "/");
    }

    /** A path of this site: one leading slash, no host, no scheme, nothing a browser would read as either. */
    private static boolean isOurs(String path) {
        return path.matches("/(?![/\\\\])[\\w./~%-]*");
    }
}

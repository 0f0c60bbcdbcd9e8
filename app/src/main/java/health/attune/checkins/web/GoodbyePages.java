package health.attune.checkins.web;

import health.attune.access.PassSessions;
import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.pages.CrisisHelp;
import health.attune.pages.Frames;
import health.attune.pages.Languages;
import health.attune.pages.SeeOther;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where the bearer of a pass is let go. The device forgets them, so what is said last stands in the address: the site,
 * whose crisis help is shown, and the language. Neither tells who was here.
 */
@Controller
class GoodbyePages {
    private static final Logger LOG = LoggerFactory.getLogger(GoodbyePages.class);
    private final PassSessions passes;
    private final Programs programs;
    private final Languages languages;
    private final Frames frames;

    GoodbyePages(PassSessions passes, Programs programs, Languages languages, Frames frames) {
        this.passes = passes;
        this.programs = programs;
        this.languages = languages;
        this.frames = frames;
    }

    @DeleteMapping("/pass")
    RedirectView leave(
            @AuthenticationPrincipal Principal who, HttpServletRequest request, HttpServletResponse response) {
        var site = who.personId() == null ? "" : siteOf(who.personId());
        var address = "/goodbye" + site + "?language=" + languages.spoken(request);
        passes.end(request, response);
        return SeeOther.to(address);
    }

    @GetMapping({"/goodbye", "/goodbye/{site}"})
    Object goodbye(
            @PathVariable(required = false) Optional<UUID> site,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var who = SignedIn.orNull();
        if (who != null && who.kind() == Principal.Kind.PASS) return leave(who, request, response);
        var locale = Locale.forLanguageTag(languages.spokenOr(language, request));
        var frame = frames.farewell(request, locale, site.flatMap(id -> help(id, locale)));
        return new ModelAndView("checkins/goodbye").addObject("frame", frame);
    }

    /** Absent also when the database can't answer: the national line does not depend on it. */
    private Optional<CrisisHelp> help(UUID site, Locale locale) {
        try {
            return Optional.ofNullable(programs.crisisHelp(site).get(locale.getLanguage()));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Crisis help of the site can't be read; the national line is shown.", e);
            return Optional.empty();
        }
    }

    private String siteOf(UUID personId) {
        return programs.siteOf(personId).map(Site::id).map(id -> "/" + id).orElse("");
    }
}

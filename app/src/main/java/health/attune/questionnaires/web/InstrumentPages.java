package health.attune.questionnaires.web;

import health.attune.access.Principal;
import health.attune.pages.Frame;
import health.attune.questionnaires.Listings;
import health.attune.questionnaires.sheet.InstrumentShown;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

@Controller
class InstrumentPages {
    private final Listings listings;

    InstrumentPages(Listings listings) {
        this.listings = listings;
    }

    @GetMapping("/instruments")
    ModelAndView index(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame) {
        return catalog("questionnaires/index", who, frame, new CatalogFilter(null, null));
    }

    @PostMapping("/instruments/search")
    ModelAndView search(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            CatalogFilter filter,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byScript) {
        return catalog(byScript ? "questionnaires/found" : "questionnaires/index", who, frame, filter);
    }

    @GetMapping("/instruments/{id}")
    ModelAndView show(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, @PathVariable String id) {
        var listing = listings.show(who, id);
        return new ModelAndView("questionnaires/show")
                .addObject("instrument", InstrumentShown.of(listing, frame.words()))
                .addObject("mayFile", !listings.arranged(who, listing).isEmpty());
    }

    private ModelAndView catalog(String template, Principal who, Frame frame, CatalogFilter filter) {
        return new ModelAndView(template)
                .addObject("mayBring", !listings.arrangedBy(who).isEmpty())
                .addObject("rows", new CatalogRows(frame.words()).of(listings.all(who), filter))
                .addObject("filter", filter);
    }
}

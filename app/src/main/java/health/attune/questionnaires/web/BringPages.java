package health.attune.questionnaires.web;

import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.questionnaires.ImportedInstruments;
import health.attune.questionnaires.ImportedInstruments.Outcome;
import health.attune.questionnaires.Listings;
import health.attune.questionnaires.sheet.Preview;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Bringing an instrument under a licence of one's own: looked at first, then taken. */
@Controller
class BringPages {
    private final ImportedInstruments imported;
    private final Listings listings;
    private final Clock clock;

    BringPages(ImportedInstruments imported, Listings listings, Clock clock) {
        this.imported = imported;
        this.listings = listings;
        this.clock = clock;
    }

    @GetMapping("/instruments/new")
    ModelAndView form(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame) {
        return blank(who, frame, ImportForm.named(""));
    }

    /** The form for a new version of an instrument that is here. */
    @GetMapping("/instruments/{id}/versions/new")
    ModelAndView version(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, @PathVariable String id) {
        if (!listings.show(who, id).imported()) throw new NotThere();
        return blank(who, frame, ImportForm.named(id.substring(id.indexOf('.') + 1)));
    }

    /** Reads it and shows what would be taken, or every problem; nothing is kept. */
    @PostMapping("/instruments/checks")
    ModelAndView check(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            TermsForm terms,
            ImportUpload upload) {
        var choice = choice(who);
        var sent = Sent.of(terms, upload, choice, frame.words());
        return page(choice, sent, look(who, sent), frame);
    }

    /** Keeps what was looked at; a text that was changed since then is shown again first. */
    @PostMapping("/instruments")
    Object take(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            TermsForm terms,
            ImportUpload upload) {
        var choice = choice(who);
        var sent = Sent.of(terms, upload, choice, frame.words());
        var organization = sent.organization();
        var asserted = sent.asserted();
        boolean incomplete = !sent.faults().isEmpty() || !sent.form().wasSeen();
        if (incomplete || organization == null || asserted == null) return page(choice, sent, look(who, sent), frame);
        var outcome = imported.take(who, organization, sent.form().brought(asserted));
        if (outcome instanceof Outcome.Ready ready)
            return SeeOther.to("/instruments/" + ready.instrument().id());
        return page(choice, sent, outcome, frame);
    }

    private @Nullable Outcome look(Principal who, Sent sent) {
        var organization = sent.organization();
        if (organization == null || !sent.hasTexts()) return null;
        return imported.check(who, organization, sent.draft());
    }

    private OrganizationChoice choice(Principal who) {
        var arranged = listings.arrangedBy(who);
        if (arranged.isEmpty()) throw new NotThere();
        return new OrganizationChoice(arranged);
    }

    private ModelAndView blank(Principal who, Frame frame, ImportForm form) {
        var choice = choice(who);
        var today = LocalDate.ofInstant(clock.instant(), choice.zone(listings));
        var terms = TermsForm.blank(who.name(), today, choice.allCommercial());
        var page = page(choice, new Sent(terms, form, null, null, new Faults(frame.words())), null, frame);
        page.setStatus(HttpStatus.OK);
        return page;
    }

    private static ModelAndView page(OrganizationChoice choice, Sent sent, @Nullable Outcome outcome, Frame frame) {
        var ready = outcome instanceof Outcome.Ready found && sent.faults().isEmpty() ? found : null;
        var page = new ModelAndView("questionnaires/import")
                .addObject("form", sent.form())
                .addObject("terms", sent.terms())
                .addObject("faults", sent.faults())
                .addObject("organizations", choice.options())
                .addObject("problems", outcome instanceof Outcome.Refused refused ? refused.problems() : List.of())
                .addObject("preview", ready == null ? null : Preview.of(ready, frame.words()));
        page.setStatus(ready == null ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
        return page;
    }
}

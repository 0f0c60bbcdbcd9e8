package health.attune.questionnaires.web;

import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import health.attune.questionnaires.DecidedLater;
import health.attune.questionnaires.Listing;
import health.attune.questionnaires.Listings;
import health.attune.questionnaires.NonCommercialOnly;
import health.attune.questionnaires.Questionnaires;
import health.attune.questionnaires.Questionnaires.LicenceFiling;
import health.attune.questionnaires.sheet.InstrumentShown;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Filing on what grounds an organization uses the words of an instrument. */
@Controller
class LicencePages {
    private final Listings listings;
    private final Questionnaires questionnaires;
    private final Clock clock;

    LicencePages(Listings listings, Questionnaires questionnaires, Clock clock) {
        this.listings = listings;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    @GetMapping("/instruments/licences")
    ModelAndView index(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame) {
        var rows = listings.filed(who).stream()
                .map(filed -> LicenceRow.of(filed, frame.words()))
                .toList();
        return new ModelAndView("questionnaires/licences").addObject("rows", rows);
    }

    @GetMapping("/instruments/{id}/licences/new")
    ModelAndView form(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, @PathVariable String id) {
        var choice = choice(who, id);
        var today = LocalDate.ofInstant(clock.instant(), choice.organizations().zone(listings));
        var terms = TermsForm.blank(who.name(), today, choice.organizations().allCommercial());
        return page(choice, terms, new Faults(frame.words()), frame);
    }

    @PostMapping("/instruments/{id}/licences")
    Object file(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @PathVariable String id,
            TermsForm terms) {
        var choice = choice(who, id);
        var typed = new Typed(new Faults(frame.words()));
        var organization = choice.organizations().chosen(terms, typed);
        var record = terms.read(typed);
        if (organization != null && record != null && typed.faults().isEmpty())
            try {
                questionnaires.fileLicence(who, organization, new LicenceFiling(id, record));
                return SeeOther.to("/instruments/" + id);
            } catch (DecidedLater later) {
                typed.faults().add("decidedOn", "questionnaires.refused.decided-later");
            } catch (NonCommercialOnly refused) {
                typed.faults().add("commercial", "questionnaires.refused.non-commercial");
            }
        return Again.show(page(choice, terms, typed.faults(), frame));
    }

    private record Choice(Listing listing, OrganizationChoice organizations) {}

    private Choice choice(Principal who, String id) {
        var listing = listings.show(who, id);
        var arranged = listings.arranged(who, listing);
        if (arranged.isEmpty()) throw new NotThere();
        return new Choice(listing, new OrganizationChoice(arranged));
    }

    private static ModelAndView page(Choice choice, TermsForm terms, Faults faults, Frame frame) {
        return new ModelAndView("questionnaires/file")
                .addObject("instrument", InstrumentShown.of(choice.listing(), frame.words()))
                .addObject("organizations", choice.organizations().options())
                .addObject("terms", terms)
                .addObject("faults", faults);
    }
}

package health.attune.people.web;

import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.people.Duplicates;
import health.attune.people.Identifier;
import health.attune.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class RegistrationPages {
    private static final Duplicates.Alike NOBODY = new Duplicates.Alike(List.of(), Duplicates.Elsewhere.NOTHING, null);

    private final People people;
    private final Duplicates duplicates;
    private final Clock clock;

    RegistrationPages(People people, Duplicates duplicates, Clock clock) {
        this.people = people;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    @GetMapping("/people/registration")
    ModelAndView form(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame) {
        var details = DetailsForm.empty();
        return page(who, new Shown(details, RegistrationForm.empty(), new Faults(frame.words()), NOBODY));
    }

    @PostMapping("/people/registration")
    Object register(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            DetailsForm details,
            RegistrationForm registration) {
        if (!people.mayRegister(who)) throw new NotThere();
        var typed = new Typed(new Faults(frame.words()));
        var newcomer = newcomer(details, registration, typed);
        var place = registration.place();
        if (place == null) typed.faults().add("place", "pages.fault.choice");
        if (place == null || !typed.faults().isEmpty())
            return refused(who, new Shown(details, registration, typed.faults(), NOBODY));
        var alike = duplicates.before(who, newcomer);
        if (!registration.hasSeen(alike))
            return refused(who, new Shown(details, registration.sawNow(alike), typed.faults(), alike));
        try {
            people.register(who, newcomer, place);
        } catch (Identifier.Taken taken) {
            typed.faults().add("identifierValue", "people.fault.identifier-taken");
            return refused(who, new Shown(details, registration, typed.faults(), alike));
        }
        return SeeOther.to("/people/" + newcomer.id() + "/profile");
    }

    private People.Newcomer newcomer(DetailsForm details, RegistrationForm registration, Typed typed) {
        var id = registration.id();
        if (id == null) throw new NotThere();
        // One day ahead, since it is tomorrow already in some places people come from.
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        var profile = details.read(typed, today);
        return new People.Newcomer(id, profile, registration.identifiers(typed));
    }

    private ModelAndView refused(Principal who, Shown shown) {
        return Again.show(page(who, shown));
    }

    private ModelAndView page(Principal who, Shown shown) {
        var places = people.placesFor(who);
        if (places.isEmpty()) throw new NotThere();
        return new ModelAndView("people/registration")
                .addObject("details", shown.details())
                .addObject("registration", shown.registration())
                .addObject("faults", shown.faults())
                .addObject("alike", shown.alike())
                .addObject(
                        "places",
                        places.stream()
                                .map(place -> new Option(place.id().toString(), place.site() + ": " + place.name()))
                                .toList());
    }

    private record Shown(DetailsForm details, RegistrationForm registration, Faults faults, Duplicates.Alike alike) {}
}

package health.attune.people.web;

import health.attune.access.Principal;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Meanwhile;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.people.People;
import health.attune.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Staff change who a person is and how they are reached. */
@Controller
class DetailsPages {
    private final People people;
    private final Headings headings;
    private final Clock clock;

    DetailsPages(People people, Headings headings, Clock clock) {
        this.people = people;
        this.headings = headings;
        this.clock = clock;
    }

    @GetMapping("/people/{id}/details")
    ModelAndView form(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, @PathVariable UUID id) {
        var details = DetailsForm.of(people.showForChange(who, id));
        return page(who, id, new Shown(details, new Faults(frame.words()), List.of()));
    }

    @PostMapping("/people/{id}/details")
    Object change(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @PathVariable UUID id,
            DetailsForm details) {
        var typed = new Typed(new Faults(frame.words()));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        var profile = details.read(typed, today);
        if (!typed.faults().isEmpty())
            return page(who, id, new Shown(details, typed.faults(), List.of()), HttpStatus.UNPROCESSABLE_ENTITY);
        try {
            people.describe(who, new Person(id, profile, details.versionSeen()));
        } catch (ChangedMeanwhile lost) {
            var saved = DetailsForm.of(people.show(who, id));
            var differing = DetailsCompared.byStaff(saved, details, frame.words());
            var shown = new Shown(details.on(saved.versionSeen()), typed.faults(), differing);
            return page(who, id, shown, HttpStatus.CONFLICT);
        }
        return SeeOther.to("/people/" + id + "/profile");
    }

    private ModelAndView page(Principal who, UUID id, Shown shown, HttpStatus status) {
        return Again.show(status, page(who, id, shown));
    }

    private ModelAndView page(Principal who, UUID id, Shown shown) {
        return new ModelAndView("people/details")
                .addObject("heading", headings.of(who, id))
                .addObject("back", "/people/" + id + "/profile")
                .addObject("action", "/people/" + id + "/details")
                .addObject("details", shown.details())
                .addObject("faults", shown.faults())
                .addObject("meanwhile", shown.meanwhile());
    }

    private record Shown(DetailsForm details, Faults faults, List<Meanwhile> meanwhile) {}
}

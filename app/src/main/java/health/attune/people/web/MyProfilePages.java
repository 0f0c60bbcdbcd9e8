package health.attune.people.web;

import health.attune.access.Principal;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Meanwhile;
import health.attune.pages.forms.Typed;
import health.attune.people.People;
import health.attune.people.Person;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person says who they are, what matters to them, and how they want to be reached. */
@Controller
class MyProfilePages {
    private final People people;

    MyProfilePages(People people) {
        this.people = people;
    }

    @GetMapping("/me/profile")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @RequestParam(defaultValue = "") String saved) {
        return page(who, new Shown(details(who), words(who), new Faults(frame.words()), List.of()))
                .addObject("saved", saved.equals("yes"));
    }

    @PostMapping("/me/profile")
    Object describe(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, DetailsForm details) {
        var typed = new Typed(new Faults(frame.words()));
        var profile = details.read(typed, people.show(who, me(who)).profile());
        if (!typed.faults().isEmpty()) return refused(who, new Shown(details, words(who), typed.faults(), List.of()));
        try {
            people.describe(who, new Person(me(who), profile, details.versionSeen()));
        } catch (ChangedMeanwhile lost) {
            var saved = details(who);
            var differing = DetailsCompared.byThemself(saved, details, frame.words());
            return conflict(who, new Shown(details.on(saved.versionSeen()), words(who), typed.faults(), differing));
        }
        return SeeOther.to("/me/profile?saved=yes");
    }

    @PostMapping("/me/words")
    Object say(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, WordsForm words) {
        var typed = new Typed(new Faults(frame.words()));
        var said = words.read(typed);
        if (!typed.faults().isEmpty()) return refused(who, new Shown(details(who), words, typed.faults(), List.of()));
        try {
            people.say(who, me(who), said);
        } catch (ChangedMeanwhile lost) {
            var saved = words(who);
            var differing = Meanwhile.between(saved.shown(), words.shown(), WordsForm.labels());
            var version = Objects.requireNonNull(saved.version());
            return conflict(who, new Shown(details(who), words.on(version), typed.faults(), differing));
        }
        return SeeOther.to("/me/profile?saved=yes");
    }

    private ModelAndView refused(Principal who, Shown shown) {
        return Again.show(page(who, shown));
    }

    private ModelAndView conflict(Principal who, Shown shown) {
        var page = page(who, shown);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Principal who, Shown shown) {
        var me = people.show(who, me(who));
        return new ModelAndView("people/me")
                .addObject("name", me.profile().name().legal())
                .addObject("details", shown.details())
                .addObject("words", shown.words())
                .addObject("faults", shown.faults())
                .addObject("meanwhile", shown.meanwhile())
                .addObject("saved", false);
    }

    private DetailsForm details(Principal who) {
        return DetailsForm.of(people.show(who, me(who)));
    }

    private WordsForm words(Principal who) {
        return WordsForm.of(people.words(who, me(who)));
    }

    private static UUID me(Principal who) {
        return Objects.requireNonNull(who.personId());
    }

    private record Shown(DetailsForm details, WordsForm words, Faults faults, List<Meanwhile> meanwhile) {}
}

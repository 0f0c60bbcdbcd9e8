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

/** Staff write down with a person what matters to them, in the person's words. */
@Controller
class WordsPages {
    private final People people;
    private final Headings headings;

    WordsPages(People people, Headings headings) {
        this.people = people;
        this.headings = headings;
    }

    @GetMapping("/people/{id}/words")
    ModelAndView form(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, @PathVariable UUID id) {
        var words = WordsForm.of(people.wordsForChange(who, id));
        return page(who, id, new Shown(words, new Faults(frame.words()), List.of()));
    }

    @PostMapping("/people/{id}/words")
    Object say(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @PathVariable UUID id,
            WordsForm words) {
        var typed = new Typed(new Faults(frame.words()));
        var said = words.read(typed);
        if (!typed.faults().isEmpty())
            return page(who, id, new Shown(words, typed.faults(), List.of()), HttpStatus.UNPROCESSABLE_ENTITY);
        try {
            people.say(who, id, said);
        } catch (ChangedMeanwhile lost) {
            var saved = people.words(who, id);
            var differing = Meanwhile.between(WordsForm.of(saved).shown(), words.shown(), WordsForm.labels());
            var shown = new Shown(words.on(saved.version()), typed.faults(), differing);
            return page(who, id, shown, HttpStatus.CONFLICT);
        }
        return SeeOther.to("/people/" + id + "/profile");
    }

    private ModelAndView page(Principal who, UUID id, Shown shown, HttpStatus status) {
        return Again.show(status, page(who, id, shown));
    }

    private ModelAndView page(Principal who, UUID id, Shown shown) {
        return new ModelAndView("people/words")
                .addObject("heading", headings.of(who, id))
                .addObject("id", id)
                .addObject("words", shown.words())
                .addObject("faults", shown.faults())
                .addObject("meanwhile", shown.meanwhile());
    }

    private record Shown(WordsForm words, Faults faults, List<Meanwhile> meanwhile) {}
}

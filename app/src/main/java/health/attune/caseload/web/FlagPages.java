package health.attune.caseload.web;

import health.attune.access.Principal;
import health.attune.caseload.Flag;
import health.attune.caseload.Flags;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An episode is flagged to be looked at, and the flag is lowered. */
@Controller
@RequestMapping("/caseload/{episode}/flag")
class FlagPages {
    private final Flags flags;

    FlagPages(Flags flags) {
        this.flags = flags;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID episode,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(who, episode, "", new Faults(frame.words()));
    }

    @PostMapping
    Object raise(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID episode,
            @RequestParam(name = "words", required = false) @Nullable String typedWords,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var words = typed.needed("words", typedWords, Flag.MOST);
        if (!typed.faults().isEmpty()) return Again.show(page(who, episode, words, typed.faults()));
        try {
            flags.raise(who, episode, words);
        } catch (ChangedMeanwhile other) {
            typed.faults().add("flag", "caseload.flag.fault");
            return Again.show(HttpStatus.CONFLICT, page(who, episode, words, typed.faults()));
        }
        return SeeOther.to("/caseload");
    }

    @DeleteMapping
    Object lower(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID episode,
            @RequestParam(required = false) @Nullable UUID flag,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        try {
            flags.lower(who, episode, flag);
        } catch (ChangedMeanwhile another) {
            var faults = new Faults(frame.words());
            faults.add("flag", "caseload.flag.another");
            return Again.show(HttpStatus.CONFLICT, page(who, episode, "", faults));
        }
        return SeeOther.to("/caseload");
    }

    private ModelAndView page(Principal who, UUID episode, String words, Faults faults) {
        var listed = flags.begin(who, episode);
        return new ModelAndView("caseload/flag")
                .addObject("listed", listed)
                .addObject("lowered", flags.lowered(who, listed))
                .addObject("name", listed.person().called().shown())
                .addObject("words", words)
                .addObject("faults", faults);
    }
}

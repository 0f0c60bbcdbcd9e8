package health.attune.looks.web;

import health.attune.access.Principal;
import health.attune.looks.LookHistory;
import health.attune.looks.Looker;
import health.attune.looks.Looks;
import health.attune.pages.Frame;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class LookPages {
    private static final String PAGE = "/me/looks";

    private final Looks looks;

    LookPages(Looks looks) {
        this.looks = looks;
    }

    @GetMapping(PAGE)
    ModelAndView own(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @RequestParam(name = "who", defaultValue = "") String looker,
            @RequestParam(defaultValue = "") String before) {
        var wish = new Looks.Wish(day(before), looker);
        return new ModelAndView("looks/index").addObject("list", list(looks.own(who, wish), wish, frame));
    }

    private static LookList list(LookHistory history, Looks.Wish wish, Frame frame) {
        var words = new LookWords(frame.words(), history.zone());
        var filter = history.chosen() == null ? "" : "?who=" + history.chosen().key();
        var earlier = history.earlier();
        return new LookList(
                history.days().stream()
                        .map(day -> new LookList.Day(frame.day(day.day()), words.lines(day)))
                        .toList(),
                history.lookers().stream()
                        .map(one -> choice(one, history, words))
                        .toList(),
                history.chosen() != null,
                earlier == null ? null : PAGE + (filter.isEmpty() ? "?" : filter + "&") + "before=" + earlier,
                wish.before() == null ? null : PAGE + filter,
                history.zone().getDisplayName(TextStyle.FULL, frame.words().locale()));
    }

    private static LookList.Choice choice(Looker looker, LookHistory history, LookWords words) {
        return new LookList.Choice(looker.key(), words.name(looker), looker.equals(history.chosen()));
    }

    /** An address that somebody typed wrongly shows the newest days. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package health.attune.today.web;

import health.attune.access.Principal;
import health.attune.pages.Frame;
import health.attune.today.Today;
import health.attune.today.WaitingItem.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page of workers. */
@Controller
class TodayPages {
    private final Today today;

    TodayPages(Today today) {
        this.today = today;
    }

    @GetMapping("/today")
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @RequestParam(defaultValue = "") String kind) {
        var only = kindOf(kind);
        var list = today.show(who, frame.words(), only);
        return new ModelAndView("today/index").addObject("view", TodayView.of(list, only, frame.words()));
    }

    /** A kind that there is not asks for everything. */
    private static @Nullable Kind kindOf(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}

package health.attune.today.web;

import gg.jte.Content;
import health.attune.access.Principal;
import health.attune.pages.Frame;
import health.attune.people.sections.HomeSection;
import health.attune.today.Today;
import health.attune.today.WaitingItem.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<HomeSection> sections;

    TodayPages(Today today, ObjectProvider<HomeSection> sections) {
        this.today = today;
        this.sections = sections;
    }

    @GetMapping("/today")
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @RequestParam(defaultValue = "") String kind) {
        var only = kindOf(kind);
        var list = today.show(who, frame.words(), only);
        return new ModelAndView("today/index")
                .addObject("sections", sections(who, frame))
                .addObject("view", TodayView.of(list, only, frame.words()));
    }

    private List<Content> sections(Principal who, Frame frame) {
        return sections.orderedStream()
                .filter(section -> !section.isListed())
                .map(section -> section.forReader(who))
                .flatMap(Optional::stream)
                .map(frame::content)
                .toList();
    }

    /** A kind that there is not asks for everything. */
    private static @Nullable Kind kindOf(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}

package health.attune.people.web;

import gg.jte.Content;
import health.attune.access.Principal;
import health.attune.pages.Frame;
import health.attune.people.People;
import health.attune.people.Sought;
import health.attune.people.sections.HomeSection;
import health.attune.people.sections.NobodyFound;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page of staff: what needs somebody now, then their people. */
@Controller
class PeoplePages {
    private final People people;
    private final PeopleTables tables;
    private final ObjectProvider<HomeSection> sections;
    private final ObjectProvider<NobodyFound> nobodyFound;

    PeoplePages(
            People people,
            PeopleTables tables,
            ObjectProvider<HomeSection> sections,
            ObjectProvider<NobodyFound> nobodyFound) {
        this.people = people;
        this.tables = tables;
        this.sections = sections;
        this.nobodyFound = nobodyFound;
    }

    @GetMapping("/people")
    ModelAndView index(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, PageAsked asked) {
        var above = sections.orderedStream()
                .map(section -> section.forReader(who))
                .flatMap(Optional::stream)
                .map(frame::content)
                .toList();
        return new ModelAndView("people/index")
                .addObject("sections", above)
                .addObject("table", tables.mine(who, asked.understood(), frame.words()))
                .addObject("helps", List.of())
                .addObject("sought", "")
                .addObject("mayRegister", people.mayRegister(who));
    }

    /** What was typed goes by POST: names belong into no address and no log. */
    @PostMapping("/people/search")
    ModelAndView search(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @RequestParam(defaultValue = "") String sought,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byScript) {
        var found = people.search(who, Sought.of(sought, frame.words().locale()));
        var table = sought.isBlank()
                ? tables.mine(who, new PeopleTables.Asked(PeopleTables.FIRST, false, 1), frame.words())
                : tables.found(who, found, frame.words());
        return new ModelAndView(byScript ? "people/found" : "people/index")
                .addObject("sections", List.of())
                .addObject("helps", sought.isBlank() || !found.isEmpty() ? List.of() : helps(who, frame))
                .addObject("table", table)
                .addObject("sought", sought)
                .addObject("mayRegister", people.mayRegister(who));
    }

    private List<Content> helps(Principal who, Frame frame) {
        return nobodyFound
                .orderedStream()
                .map(help -> help.forReader(who))
                .flatMap(Optional::stream)
                .map(frame::content)
                .toList();
    }

    /** The page of the list as its address asks for it; what makes no sense there is left out. */
    record PageAsked(
            @Nullable String sort,
            @Nullable String down,
            @Nullable String page) {

        PeopleTables.Asked understood() {
            int number = page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
            return new PeopleTables.Asked(sort == null ? PeopleTables.FIRST : sort, "true".equals(down), number);
        }
    }
}

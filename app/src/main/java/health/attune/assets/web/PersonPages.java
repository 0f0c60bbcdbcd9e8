package health.attune.assets.web;

import gg.jte.Content;
import health.attune.access.Principal;
import health.attune.assets.LookBack;
import health.attune.assets.Overviews;
import health.attune.assets.Timelines;
import health.attune.pages.Fragments;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.people.sections.OwnSection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PersonPages {
    private final Overviews overviews;
    private final Timelines timelines;
    private final ObjectProvider<OwnSection> sections;
    private final Fragments fragments;

    PersonPages(Overviews overviews, Timelines timelines, ObjectProvider<OwnSection> sections, Fragments fragments) {
        this.overviews = overviews;
        this.timelines = timelines;
        this.sections = sections;
        this.fragments = fragments;
    }

    @GetMapping("/me")
    ModelAndView own(
            @AuthenticationPrincipal Principal who,
            Shown shown,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var personId = Objects.requireNonNull(who.personId());
        return overviews
                .of(who, personId, shown.lookBack(), frame.words())
                .map(overview -> page(who, overview, shown, frame))
                .orElseThrow(NotThere::new);
    }

    /** Whoever may not read the record is led to what they may read. */
    @GetMapping("/people/{personId}")
    Object person(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            Shown shown,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var overview = overviews.of(who, personId, shown.lookBack(), frame.words());
        return overview.isPresent()
                ? page(who, overview.get(), shown, frame)
                : SeeOther.to("/people/" + personId + "/profile");
    }

    /** The facts of the picture for those who explore it, all of them. */
    @GetMapping("/people/{personId}/timeline")
    @ResponseBody
    ChartView timeline(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var timeline = timelines.of(who, personId, LookBack.ALL, frame.words());
        var voice = who.isStaff() ? ScoreWords.Voice.STAFF : ScoreWords.Voice.PERSON;
        return new ChartWords(new ScoreWords(frame.words(), voice), timeline).chart();
    }

    private ModelAndView page(Principal who, Overviews.Overview overview, Shown shown, Frame frame) {
        var view = new PersonWords(frame.words(), who, overview).view(frame.path(), shown.isWholeTable());
        return new ModelAndView("assets/show").addObject("view", view).addObject("told", told(who, frame));
    }

    /** What other modules have to tell the person first; nothing on the pages of staff. */
    private List<Content> told(Principal who, Frame frame) {
        if (who.isStaff()) return List.of();
        return sections.orderedStream()
                .map(section -> section.forPerson(who))
                .flatMap(Optional::stream)
                .map(fragment -> fragments.content(fragment, frame))
                .toList();
    }
}

package health.attune.groups.web;

import health.attune.access.Principal;
import health.attune.groups.Group;
import health.attune.groups.Memberships;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Option;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.view.RedirectView;

/** The groups that somebody takes part in, from the page of the person. */
@Controller
@RequestMapping("/people/{personId}/groups")
class MembershipPages {
    private final Memberships memberships;
    private final Programs programs;
    private final Headings headings;

    MembershipPages(Memberships memberships, Programs programs, Headings headings) {
        this.memberships = memberships;
        this.programs = programs;
        this.headings = headings;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable UUID left,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var base = "/people/" + personId + "/groups";
        boolean mayChange = memberships.mayChange(who, personId);
        var saying = new MembershipRow.Saying(frame.words(), programs.zoneOf(personId));
        var rows = memberships.of(who, personId).stream()
                .map(one -> MembershipRow.of(one, memberships.mayEnd(who, one.membership()) ? base : null, saying))
                .toList();
        return new ModelAndView("groups/person")
                .addObject("heading", headings.of(who, personId))
                .addObject("base", base)
                .addObject("now", rows.stream().filter(MembershipRow::isNow).toList())
                .addObject("before", rows.stream().filter(row -> !row.isNow()).toList())
                .addObject("open", choices(who, personId, frame))
                .addObject("left", left)
                .addObject("mayChange", mayChange);
    }

    private List<Option> choices(Principal who, UUID personId, Frame frame) {
        return memberships.open(who, personId).stream()
                .map(Group.Listed::group)
                .map(group -> new Option(
                        group.id().toString(),
                        frame.say(
                                "groups.choice",
                                group.plan().name(),
                                group.plan().meets())))
                .toList();
    }

    @PostMapping
    RedirectView join(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable UUID group) {
        if (group != null) memberships.join(who, group, personId);
        return SeeOther.to("/people/" + personId + "/groups");
    }

    @DeleteMapping("/{memberId}")
    RedirectView leave(
            @AuthenticationPrincipal Principal who, @PathVariable UUID personId, @PathVariable UUID memberId) {
        memberships.leave(who, personId, memberId);
        return SeeOther.to("/people/" + personId + "/groups?left=" + memberId);
    }

    @DeleteMapping("/{memberId}/leaving")
    RedirectView takeBackLeaving(
            @AuthenticationPrincipal Principal who, @PathVariable UUID personId, @PathVariable UUID memberId) {
        memberships.takeBackLeaving(who, personId, memberId);
        return SeeOther.to("/people/" + personId + "/groups");
    }
}

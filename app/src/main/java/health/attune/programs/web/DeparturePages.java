package health.attune.programs.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.people.Headings;
import health.attune.programs.CareTeams;
import health.attune.programs.TeamMember;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Somebody leaves a team; the last one only with a successor, or with everybody knowing that there is none. */
@Controller
class DeparturePages {
    private final CareTeams teams;
    private final Accounts accounts;
    private final Headings headings;
    private final TeamsShown shown;

    DeparturePages(CareTeams teams, Accounts accounts, Headings headings, TeamsShown shown) {
        this.teams = teams;
        this.accounts = accounts;
        this.headings = headings;
        this.shown = shown;
    }

    @DeleteMapping("/people/{id}/members/{member}")
    RedirectView leave(@AuthenticationPrincipal Principal who, @PathVariable UUID id, @PathVariable UUID member) {
        try {
            teams.leave(who, member);
        } catch (CareTeams.NobodyLeft last) {
            return SeeOther.to("/people/" + id + "/members/" + member + "/departure");
        }
        return afterwards(who, id);
    }

    @GetMapping("/people/{id}/members/{member}/departure")
    ModelAndView ask(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, DepartureForm form) {
        return page(who, frame, form, new Faults(frame.words()));
    }

    @PostMapping("/people/{id}/members/{member}/departure")
    Object depart(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, DepartureForm form) {
        if ("nobody".equals(form.colleague())) {
            teams.leaveWithNobody(who, form.member());
            return afterwards(who, form.id());
        }
        var successor = ColleagueChoice.of(form.colleague());
        if (successor == null) {
            var faults = new Faults(frame.words());
            faults.add("colleague", "programs.fault.successor");
            var page = page(who, frame, form, faults);
            return SitePages.refused(page, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        teams.handOver(who, form.member(), successor.accountId(), successor.discipline());
        return afterwards(who, form.id());
    }

    private ModelAndView page(Principal who, Frame frame, DepartureForm form, Faults faults) {
        var member = teams.show(who, form.member());
        var named = accounts.staffNames(teams.namedFor(who, form.id()));
        return new ModelAndView("programs/departure")
                .addObject("heading", headings.of(who, form.id()))
                .addObject("id", form.id())
                .addObject("member", form.member())
                .addObject("name", accounts.staffName(member.accountId()))
                .addObject("last", isLast(who, form, member))
                .addObject("mayLookAfter", teams.mayLookAfter(who, form.id()))
                .addObject("named", String.join(", ", named.values()))
                .addObject(
                        "colleagues",
                        teams.candidates(who, member.episodeId()).stream()
                                .map(colleague -> ColleagueChoice.option(colleague, frame.words()))
                                .toList())
                .addObject("faults", faults);
    }

    private boolean isLast(Principal who, DepartureForm form, TeamMember member) {
        return teams.of(who, form.id()).stream()
                .noneMatch(other -> other.isNow()
                        && other.episodeId().equals(member.episodeId())
                        && !other.id().equals(member.id()));
    }

    private RedirectView afterwards(Principal who, UUID id) {
        return SeeOther.to(shown.isInSight(who, id) ? "/people/" + id + "/team" : "/people");
    }

    /** Who leaves whose team, from the address, and who takes over. */
    record DepartureForm(UUID id, UUID member, @Nullable String colleague) {}
}

package health.attune.programs.web;

import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.programs.CareTeams;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The episodes of care of a person and who gives that care. */
@Controller
class TeamPages {
    private final Episodes episodes;
    private final CareTeams teams;
    private final TeamsShown shown;
    private final Headings headings;

    TeamPages(Episodes episodes, CareTeams teams, TeamsShown shown, Headings headings) {
        this.episodes = episodes;
        this.teams = teams;
        this.shown = shown;
        this.headings = headings;
    }

    @GetMapping("/people/{id}/team")
    ModelAndView index(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, @PathVariable UUID id) {
        return page(who, frame, id, new Faults(frame.words()));
    }

    @PostMapping("/people/{id}/episodes")
    Object start(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID program) {
        if (program == null) return refused(who, frame, id, "program");
        episodes.start(who, id, program);
        return team(id);
    }

    @PostMapping("/people/{id}/episodes/{episode}/pause")
    RedirectView hold(@AuthenticationPrincipal Principal who, @PathVariable UUID id, @PathVariable UUID episode) {
        episodes.hold(who, episode);
        return team(id);
    }

    @DeleteMapping("/people/{id}/episodes/{episode}/pause")
    RedirectView resume(@AuthenticationPrincipal Principal who, @PathVariable UUID id, @PathVariable UUID episode) {
        episodes.resume(who, episode);
        return team(id);
    }

    /** Ended, the person may be out of the reader's sight; the list of people is not. */
    @PostMapping("/people/{id}/episodes/{episode}/end")
    Object finish(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, EpisodeForm form) {
        var reason = Episode.EndReason.ofWord(form.reason());
        if (reason.isEmpty()) return refused(who, frame, form.id(), "reason-" + form.episode());
        episodes.finish(who, form.episode(), reason.get());
        return shown.isInSight(who, form.id()) ? team(form.id()) : SeeOther.to("/people");
    }

    @DeleteMapping("/people/{id}/episodes/{episode}/end")
    RedirectView takeBack(@AuthenticationPrincipal Principal who, @PathVariable UUID id, @PathVariable UUID episode) {
        episodes.takeBack(who, episode);
        return team(id);
    }

    @PostMapping("/people/{id}/episodes/{episode}/members")
    Object join(@AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, EpisodeForm form) {
        var chosen = ColleagueChoice.of(form.colleague());
        if (chosen == null) return refused(who, frame, form.id(), "colleague-" + form.episode());
        teams.join(who, form.episode(), chosen.accountId(), chosen.discipline());
        return team(form.id());
    }

    @PostMapping("/people/{id}/members/{member}/lead")
    RedirectView lead(@AuthenticationPrincipal Principal who, @PathVariable UUID id, @PathVariable UUID member) {
        teams.lead(who, member);
        return team(id);
    }

    private ModelAndView refused(Principal who, Frame frame, UUID id, String field) {
        var typed = new Typed(new Faults(frame.words()));
        typed.faults().add(field, "pages.fault.choice");
        return SitePages.refused(page(who, frame, id, typed.faults()), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView page(Principal who, Frame frame, UUID id, Faults faults) {
        return new ModelAndView("programs/team")
                .addObject("id", id)
                .addObject("heading", headings.of(who, id))
                .addObject("episodes", shown.of(who, id, frame.words()))
                .addObject("programs", shown.programsToStart(who, id))
                .addObject("mayChange", shown.mayChange(who, id))
                .addObject("mayLookAfter", teams.mayLookAfter(who, id))
                .addObject("faults", faults);
    }

    private static RedirectView team(UUID id) {
        return SeeOther.to("/people/" + id + "/team");
    }

    /** Which episode of whom, from the address, and what was chosen for it. */
    record EpisodeForm(
            UUID id,
            UUID episode,
            @Nullable String reason,
            @Nullable String colleague) {}
}

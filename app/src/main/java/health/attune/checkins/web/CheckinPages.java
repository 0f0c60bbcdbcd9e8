package health.attune.checkins.web;

import health.attune.access.Principal;
import health.attune.checkins.Links;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.results.Results;
import health.attune.checkins.spool.Ending;
import health.attune.checkins.spool.Tickets;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.rosters.WatchedHours;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A check-in from its first page to its result. */
@Controller
class CheckinPages {
    private final Answering answering;
    private final Results results;
    private final Links links;
    private final WatchedHours watched;
    private final Tickets tickets;

    CheckinPages(Answering answering, Results results, Links links, WatchedHours watched, Tickets tickets) {
        this.answering = answering;
        this.results = results;
        this.links = links;
        this.watched = watched;
        this.tickets = tickets;
    }

    /** The beginning, or where it was left off. */
    @GetMapping("/checkins/{id}")
    Object start(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var sheet = answering.show(who, id);
        var ways = new Ways(id);
        if (sheet.checkin().completedAt() != null) return SeeOther.to(ways.result());
        if (!sheet.checkin().isOpen()) return new ModelAndView("checkins/left");
        if (sheet.questions().areBegun()) return SeeOther.to(ways.next(sheet, 0));
        var hours = watched.sentence(sheet.checkin().personId(), frame.words());
        return new ModelAndView("checkins/start").addObject("page", StartPage.of(sheet, who, frame.language(), hours));
    }

    /** Help in a crisis, in full, before the next question. */
    @GetMapping("/checkins/{id}/help")
    Object help(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var sheet = answering.standing(who, id);
        var ways = new Ways(id);
        return new ModelAndView("checkins/help")
                .addObject("on", sheet.checkin().isOpen() ? ways.next(sheet, 0) : ways.start())
                .addObject("watched", watched.sentence(sheet.checkin().personId(), frame.words()));
    }

    @GetMapping("/checkins/{id}/review")
    Object review(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var sheet = answering.show(who, id);
        if (!sheet.checkin().isOpen()) return SeeOther.to(new Ways(id).start());
        return new ModelAndView("checkins/review")
                .addObject("page", ReviewPage.of(sheet, frame.language()))
                .addObject("ending", tickets.issue(new Ending(frame.language(), frame.crisis())));
    }

    @PostMapping("/checkins/{id}/completion")
    RedirectView complete(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        answering.complete(who, id);
        return SeeOther.to(answering
                .alertOf(id)
                .map(alert -> "/alerts/" + alert + "/assessment")
                .orElseGet(() -> new Ways(id).result()));
    }

    @GetMapping("/checkins/{id}/result")
    ModelAndView result(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var result = results.of(who, id);
        boolean calls = result.calls() && !who.isStaff();
        var leaving =
                links.pass(who).map(pass -> pass.tablet() ? "tablet" : "link").orElse("account");
        return new ModelAndView("checkins/result")
                .addObject("page", new ResultWords(frame.words(), result.zone()).page(result))
                .addObject("watched", calls ? watched.sentence(result.checkin().personId(), frame.words()) : "")
                .addObject("leaving", leaving)
                .addObject("home", who.isStaff() ? "/people/" + result.checkin().personId() : "/me");
    }
}

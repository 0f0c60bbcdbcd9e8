package health.attune.handovers.web;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.handovers.DayIsPast;
import health.attune.handovers.Handovers;
import health.attune.handovers.Lines;
import health.attune.handovers.UnderWay;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.programs.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Hand-overs are announced, looked at and taken back. */
@Controller
@RequestMapping("/handovers")
class HandoverPages {
    private final Handovers handovers;
    private final Lines lines;
    private final Clock clock;

    HandoverPages(Handovers handovers, Lines lines, Clock clock) {
        this.handovers = handovers;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var all = handovers.all(who);
        return new ModelAndView("handovers/index")
                .addObject("mayAnnounce", !handovers.places(who).isEmpty())
                .addObject(
                        "handovers",
                        all.stream()
                                .map(told -> new HandoverWords(frame.words(), LocalDate.EPOCH).view(told))
                                .toList());
    }

    @GetMapping("/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return form(who, new HandoverForm(Ids.next(), null, "leaving", null, null), new Faults(frame.words()));
    }

    @PostMapping
    Object announce(
            @AuthenticationPrincipal Principal who,
            HandoverForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = sent.id() == null ? sent.withId(Ids.next()) : sent;
        var places = handovers.places(who);
        if (places.isEmpty()) throw new NotThere();
        var typed = new Typed(new Faults(frame.words()));
        var handover = form.read(typed, people(places), List.copyOf(places.keySet()), who.id());
        try {
            if (typed.faults().isEmpty()) return SeeOther.to("/handovers/" + handovers.announce(who, handover));
        } catch (DayIsPast past) {
            typed.faults().add("lastDay", DayIsPast.KEY);
        } catch (UnderWay already) {
            typed.faults().add("who", UnderWay.KEY);
        } catch (AlreadySent takenBack) {
            typed.faults().add("who", "handovers.fault.sent");
            form = form.withId(Ids.next());
        }
        return Again.show(form(who, form, typed.faults()));
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var told = handovers.show(who, id);
        var handover = told.handover();
        var today = LocalDate.ofInstant(clock.instant(), handover.place().zone());
        var words = new HandoverWords(frame.words(), today);
        var rows = lines.of(who, id).stream()
                .map(line -> words.row(handover, line, lines.mayOpen(who, line)))
                .toList();
        boolean mayUndo = told.progress().passed() == 0
                && handovers.mayAnnounce(
                        who, handover.accountId(), handover.place().siteId());
        return new ModelAndView("handovers/show")
                .addObject("view", words.view(told))
                .addObject("rows", rows)
                .addObject("hidden", Math.max(0, told.progress().all() - rows.size()))
                .addObject("mayUndo", mayUndo);
    }

    @DeleteMapping("/{id}")
    RedirectView undo(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        handovers.undo(who, id);
        return SeeOther.to("/handovers");
    }

    private ModelAndView form(Principal who, HandoverForm form, Faults faults) {
        return new ModelAndView("handovers/new")
                .addObject("people", people(handovers.places(who)))
                .addObject("form", form)
                .addObject("faults", faults);
    }

    private static List<Option> people(Map<Site, Map<UUID, String>> places) {
        return places.entrySet().stream()
                .flatMap(place -> place.getValue().entrySet().stream()
                        .map(one -> new Option(
                                one.getKey() + " " + place.getKey().id(),
                                one.getValue() + ", " + place.getKey().name())))
                .toList();
    }
}

package health.attune.handovers.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.handovers.Lines;
import health.attune.handovers.Lines.Opened;
import health.attune.handovers.NotFollowing;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.Words;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Meanwhile;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One person of a hand-over: who follows, and how goodbye and introduction go. */
@Controller
@RequestMapping("/handovers/{id}/lines/{member}")
class LinePages {
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        for (var field : LineForm.FIELDS) LABELS.put(field, "handovers.field." + field);
    }

    private final Lines lines;
    private final Accounts accounts;
    private final Headings headings;
    private final Clock clock;

    LinePages(Lines lines, Accounts accounts, Headings headings, Clock clock) {
        this.lines = lines;
        this.accounts = accounts;
        this.headings = headings;
        this.clock = clock;
    }

    /** Which line of which hand-over. */
    record Target(UUID id, UUID member) {}

    @ModelAttribute("target")
    Target target(@PathVariable UUID id, @PathVariable UUID member) {
        return new Target(id, member);
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) Target target,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var opened = lines.open(who, target.id(), target.member());
        return page(who, opened, new Typing(LineForm.of(opened.line()), new Faults(frame.words()), List.of()));
    }

    @PostMapping
    Object plan(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) Target target,
            LineForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var opened = lines.open(who, target.id(), target.member());
        var words = said(opened, frame.words());
        var typed = new Typed(new Faults(frame.words()));
        var plan = form.read(typed, words.successors(opened.successors()), words.today());
        try {
            if (typed.faults().isEmpty()) lines.plan(who, target.id(), target.member(), form.over(plan));
        } catch (NotFollowing refused) {
            typed.faults().add("successor", NotFollowing.KEY);
        } catch (ChangedMeanwhile lost) {
            var saved = LineForm.of(opened.line());
            var differing = Meanwhile.between(saved.texts(), form.texts(), LABELS);
            if (differing.isEmpty()) return SeeOther.to("/handovers/" + target.id());
            return Again.show(
                    HttpStatus.CONFLICT,
                    page(who, opened, new Typing(form.on(opened.line().version()), typed.faults(), differing)));
        }
        if (typed.faults().isEmpty()) return SeeOther.to("/handovers/" + target.id());
        return Again.show(page(who, opened, new Typing(form, typed.faults(), List.of())));
    }

    /** What was typed and why it was not taken; nothing where the page is only read. */
    private record Typing(LineForm form, Faults faults, List<Meanwhile> meanwhile) {}

    private HandoverWords said(Opened opened, Words words) {
        return new HandoverWords(
                words,
                LocalDate.ofInstant(clock.instant(), opened.handover().place().zone()));
    }

    private ModelAndView page(Principal who, Opened opened, Typing typing) {
        var words = said(opened, typing.faults().words());
        return new ModelAndView("handovers/line")
                .addObject("heading", headings.of(who, opened.line().member().personId()))
                .addObject("back", "/handovers/" + opened.handover().id())
                .addObject("worker", opened.handover().worker())
                .addObject("when", words.when(opened.handover()))
                .addObject("row", words.row(opened.handover(), opened.line(), true))
                .addObject("mayPlan", opened.mayPlan())
                .addObject("passed", opened.line().passedAt() != null)
                .addObject("record", opened.readsRecord())
                .addObject("successors", words.successors(opened.successors()))
                .addObject("steps", steps(opened, words))
                .addObject("form", typing.form())
                .addObject("faults", typing.faults())
                .addObject("meanwhile", typing.meanwhile());
    }

    private List<String> steps(Opened opened, HandoverWords words) {
        var staff = new HashSet<UUID>();
        opened.steps()
                .forEach(step -> Stream.of(step.by(), step.successor())
                        .filter(Objects::nonNull)
                        .forEach(staff::add));
        var names = accounts.staffNames(staff);
        var zone = opened.handover().place().zone();
        return opened.steps().stream()
                .map(step -> words.step(step, names, zone))
                .toList();
    }
}

package health.attune.merges.web;

import health.attune.access.Principal;
import health.attune.merges.Merges;
import health.attune.merges.NotMergeable;
import health.attune.merges.RecordInUse;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.Refusal;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Two records side by side, which become one; and one that becomes two again. */
@Controller
@RequestMapping("/people/{id}/merges/{other}")
class MergePages {
    private final Merges merges;
    private final MergeWords told;
    private final Headings headings;

    MergePages(Merges merges, MergeWords told, Headings headings) {
        this.merges = merges;
        this.told = told;
        this.headings = headings;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            Two two,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var asked = new Asked(who, two, frame, new Faults(frame.words()));
        return merges.isOne(who, two.id(), two.other())
                ? together(asked, MergeForm.EMPTY)
                : apart(asked, MergeForm.EMPTY);
    }

    @PostMapping
    Object merge(
            @AuthenticationPrincipal Principal who,
            Two two,
            MergeForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var asked = new Asked(who, two, frame, new Faults(frame.words()));
        var order = form.read(new Typed(asked.faults()), two.id(), two.other());
        if (!asked.faults().isEmpty()) return refused(apart(asked, form), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            merges.merge(who, order);
        } catch (NotMergeable | RecordInUse refusal) {
            asked.refuse(refusal);
            return refused(apart(asked, form), refusal.status());
        }
        return SeeOther.to(asked.way() + "?done=merged");
    }

    /** Two again. */
    @DeleteMapping
    Object split(
            @AuthenticationPrincipal Principal who,
            Two two,
            MergeForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var asked = new Asked(who, two, frame, new Faults(frame.words()));
        var order = form.read(new Typed(asked.faults()), two.id(), two.other());
        if (!asked.faults().isEmpty()) return refused(together(asked, form), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            merges.split(who, order);
        } catch (RecordInUse refusal) {
            asked.refuse(refusal);
            return refused(together(asked, form), refusal.status());
        }
        return SeeOther.to(asked.way() + "?done=split");
    }

    /** The two records that an address names: the one that stays, or stayed, first. */
    record Two(@PathVariable UUID id, @PathVariable UUID other) {}

    private record Asked(Principal who, Two two, Frame frame, Faults faults) {
        void refuse(Refusal refusal) {
            faults.add("reason", Objects.requireNonNull(refusal.getMessage()));
        }

        String way() {
            return "/people/" + two.id() + "/merges";
        }
    }

    private ModelAndView apart(Asked asked, MergeForm form) {
        var two = merges.compare(asked.who(), asked.two().id(), asked.two().other());
        return page("merges/compare", asked, form)
                .addObject("kept", two.kept().person().called().shown())
                .addObject("other", two.other().person().called().shown())
                .addObject("facts", told.facts(asked.who(), two, asked.frame().words()))
                .addObject("parts", told.parts(two, asked.frame().words()))
                .addObject("obstacles", two.obstacles())
                .addObject("accounts", two.bothHaveAccounts());
    }

    private ModelAndView together(Asked asked, MergeForm form) {
        var since = merges.since(asked.who(), asked.two().id(), asked.two().other());
        return page("merges/split", asked, form)
                .addObject("since", told.since(since, asked.frame().words()));
    }

    private ModelAndView page(String template, Asked asked, MergeForm form) {
        return new ModelAndView(template)
                .addObject("id", asked.two().id())
                .addObject("otherId", asked.two().other())
                .addObject("heading", headings.of(asked.who(), asked.two().id()))
                .addObject("form", form)
                .addObject("faults", asked.faults());
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}

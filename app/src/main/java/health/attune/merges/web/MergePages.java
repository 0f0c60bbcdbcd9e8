package health.attune.merges.web;

import health.attune.access.Principal;
import health.attune.merges.Merge;
import health.attune.merges.Merges;
import health.attune.merges.NotMergeable;
import health.attune.merges.RecordInUse;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.Refusal;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
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
        return decided(asked, form, new Decision(merges::merge, this::apart, "merged"));
    }

    /** Two again. */
    @DeleteMapping
    Object split(
            @AuthenticationPrincipal Principal who,
            Two two,
            MergeForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var asked = new Asked(who, two, frame, new Faults(frame.words()));
        return decided(asked, form, new Decision(merges::split, this::together, "split"));
    }

    /** What is to be done, and the page from which it is. */
    private record Decision(
            BiConsumer<Principal, Merge.Order> work, BiFunction<Asked, MergeForm, ModelAndView> page, String done) {}

    private Object decided(Asked asked, MergeForm form, Decision decision) {
        var order = form.read(
                new Typed(asked.faults()), asked.two().id(), asked.two().other());
        if (!asked.faults().isEmpty()) return Again.show(decision.page().apply(asked, form));
        try {
            decision.work().accept(asked.who(), order);
        } catch (NotMergeable | RecordInUse refusal) {
            asked.refuse(refusal);
            return Again.show(refusal.status(), decision.page().apply(asked, form));
        }
        return SeeOther.to(asked.way() + "?done=" + decision.done());
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
                .addObject(
                        "heading",
                        headings.of(asked.who(), asked.two().id())
                                .within("/people/" + asked.two().id() + "/profile"))
                .addObject("form", form)
                .addObject("faults", asked.faults());
    }
}

package health.attune.handoffs.web;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.handoffs.HandOffRefused;
import health.attune.handoffs.OpenSlot;
import health.attune.handoffs.OpenSlots;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.programs.Program;
import java.util.Objects;
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

/** A worker keeps a time open for hand-offs, or gives it up. */
@Controller
@RequestMapping("/handoffs/slots")
class OpenSlotPages {
    private final OpenSlots slots;
    private final OpenSlotViews views;

    OpenSlotPages(OpenSlots slots, OpenSlotViews views) {
        this.slots = slots;
        this.views = views;
    }

    @GetMapping("/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(who, new OpenSlotForm(Ids.next(), null, null, null, "30"), new Faults(frame.words()));
    }

    @PostMapping
    Object keep(
            @AuthenticationPrincipal Principal who,
            OpenSlotForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = sent.id() == null ? sent.withId(Ids.next()) : sent;
        var typed = new Typed(new Faults(frame.words()));
        var slot = slot(who, form, typed);
        try {
            if (typed.faults().isEmpty()) slots.keep(who, slot);
        } catch (HandOffRefused refused) {
            typed.faults().add(refused.field(), refused.key());
        } catch (AlreadySent other) {
            typed.faults().add("day", "handoffs.fault.sent");
            form = form.withId(Ids.next());
        }
        return typed.faults().isEmpty() ? SeeOther.to("/handoffs") : Again.show(page(who, form, typed.faults()));
    }

    private OpenSlot slot(Principal who, OpenSlotForm form, Typed typed) {
        var programs = slots.programsOf(who).stream().map(Program::id).toList();
        if (programs.isEmpty()) throw new NotThere();
        var program = UUID.fromString(typed.choice(
                "program", form.program(), programs.stream().map(UUID::toString).toList()));
        return new OpenSlot(
                Objects.requireNonNull(form.id()),
                program,
                who.id(),
                form.startsAt(typed, views.zone(program)),
                form.length(typed));
    }

    @DeleteMapping("/{slotId}")
    RedirectView giveUp(@AuthenticationPrincipal Principal who, @PathVariable UUID slotId) {
        slots.giveUp(who, slotId);
        return SeeOther.to("/handoffs");
    }

    private ModelAndView page(Principal who, OpenSlotForm form, Faults faults) {
        return new ModelAndView("handoffs/slot")
                .addObject("form", form)
                .addObject("faults", faults)
                .addObject(
                        "programs",
                        slots.programsOf(who).stream()
                                .map(one -> new Option(one.id().toString(), one.name()))
                                .toList());
    }
}

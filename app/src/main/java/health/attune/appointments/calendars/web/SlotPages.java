package health.attune.appointments.calendars.web;

import health.attune.access.Principal;
import health.attune.appointments.calendars.Slots;
import health.attune.database.Ids;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Typed;
import java.util.UUID;
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

/** Staff keep times of their own days open. */
@Controller
class SlotPages {
    private final Slots slots;
    private final CalendarViews views;

    SlotPages(Slots slots, CalendarViews views) {
        this.slots = slots;
        this.views = views;
    }

    @GetMapping("/calendar/slots/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @RequestParam(defaultValue = "") String day,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return form(who, SlotForm.blank(Ids.next(), day), new Faults(frame.words()));
    }

    @PostMapping("/calendar/slots")
    Object open(
            @AuthenticationPrincipal Principal who,
            SlotForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = sent.id() == null ? sent.withId(Ids.next()) : sent;
        var typed = new Typed(new Faults(frame.words()));
        var slot = form.read(typed, who.id(), views.wallOf(who));
        if (!typed.faults().isEmpty()) {
            var page = form(who, form, typed.faults());
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        slots.open(who, slot);
        return SeeOther.to("/calendar?day=" + form.day());
    }

    @DeleteMapping("/calendar/slots/{slot}")
    RedirectView close(
            @AuthenticationPrincipal Principal who,
            @PathVariable("slot") UUID slotId,
            @RequestParam(defaultValue = "") String day) {
        slots.close(who, slotId);
        return SeeOther.to(day.matches("\\d{4}-\\d{2}-\\d{2}") ? "/calendar?day=" + day : "/calendar");
    }

    private ModelAndView form(Principal who, SlotForm form, Faults faults) {
        return new ModelAndView("appointments/slot")
                .addObject("form", form)
                .addObject("zone", views.wallOf(who).zone())
                .addObject("faults", faults);
    }
}

package health.attune.appointments.web;

import health.attune.access.Principal;
import health.attune.appointments.Appointment;
import health.attune.appointments.Outcomes;
import health.attune.appointments.web.AppointmentChangePages.Target;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** A person's own appointments, and that they ask for another time. */
@Controller
class OwnAppointmentPages {
    private static final String WISH = "/people/{personId}/appointments/{appointmentId}/wish";

    private final OwnAppointments own;
    private final OneAppointmentPage pages;
    private final Outcomes outcomes;

    OwnAppointmentPages(OwnAppointments own, OneAppointmentPage pages, Outcomes outcomes) {
        this.own = own;
        this.pages = pages;
        this.outcomes = outcomes;
    }

    @GetMapping("/me/appointments")
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("appointments/own").addObject("list", own.list(who, done, frame.words()));
    }

    /** Which other time would do. */
    record WishForm(
            UUID personId, UUID appointmentId, @Nullable String wish) {}

    @PostMapping(WISH)
    Object wish(
            @AuthenticationPrincipal Principal who,
            WishForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var words = typed.needed("wish", form.wish(), Appointment.LONGEST_WISH);
        var target = new Target(form.personId(), form.appointmentId());
        if (!typed.faults().isEmpty()) return pages.refusedWish(who, target, form.wish(), typed.faults());
        outcomes.wish(who, target.personId(), target.appointmentId(), words);
        return SeeOther.to("/me/appointments?done=wished");
    }

    /** Taken back by the person; or staff say that it stays. */
    @DeleteMapping(WISH)
    RedirectView unwish(
            @AuthenticationPrincipal Principal who, @PathVariable UUID personId, @PathVariable UUID appointmentId) {
        outcomes.unwish(who, personId, appointmentId);
        return new Target(personId, appointmentId).back(who, "kept");
    }
}

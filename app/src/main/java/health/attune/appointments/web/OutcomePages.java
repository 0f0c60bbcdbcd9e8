package health.attune.appointments.web;

import health.attune.access.Principal;
import health.attune.appointments.Appointment;
import health.attune.appointments.Bookings;
import health.attune.appointments.Outcomes;
import health.attune.appointments.web.AppointmentChangePages.Target;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.forms.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** What becomes of an appointment. */
@Controller
@RequestMapping("/people/{personId}/appointments/{appointmentId}")
class OutcomePages {
    private final Outcomes outcomes;
    private final Bookings bookings;
    private final OneAppointmentPage pages;

    OutcomePages(Outcomes outcomes, Bookings bookings, OneAppointmentPage pages) {
        this.outcomes = outcomes;
        this.bookings = bookings;
        this.pages = pages;
    }

    /** Why it is called off. */
    record CancellationForm(@Nullable String why, @Nullable String alsoLater) {}

    @ModelAttribute("target")
    Target target(@PathVariable UUID personId, @PathVariable UUID appointmentId) {
        return new Target(personId, appointmentId);
    }

    @PostMapping("/acceptance")
    RedirectView accept(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "target", binding = false) Target target) {
        outcomes.accept(who, target.personId(), target.appointmentId());
        return target.back(who, "accepted");
    }

    @PostMapping("/arrival")
    RedirectView arrive(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "target", binding = false) Target target) {
        outcomes.arrive(who, target.personId(), target.appointmentId());
        return target.back(who, "arrived");
    }

    @DeleteMapping("/arrival")
    RedirectView unarrive(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "target", binding = false) Target target) {
        outcomes.unarrive(who, target.personId(), target.appointmentId());
        return target.back(who, "reopened");
    }

    @PostMapping("/no-show")
    RedirectView miss(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "target", binding = false) Target target) {
        outcomes.miss(who, target.personId(), target.appointmentId());
        return target.back(who, "missed");
    }

    @DeleteMapping({"/no-show", "/cancellation"})
    RedirectView reopen(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "target", binding = false) Target target) {
        outcomes.reopen(who, target.personId(), target.appointmentId());
        return target.back(who, "reopened");
    }

    @PostMapping("/cancellation")
    Object cancel(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) Target target,
            CancellationForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var known = who.isStaff() ? Appointment.REASONS : Appointment.REASONS_OF_PERSON;
        var reason = typed.choice("why", form.why(), known);
        if (!typed.faults().isEmpty()) return pages.refused(who, target, typed.faults());
        var cancellation = new Outcomes.Cancellation(reason, "true".equals(form.alsoLater()));
        outcomes.cancel(who, target.personId(), target.appointmentId(), cancellation);
        return target.back(who, "cancelled");
    }

    @PostMapping("/mistake")
    RedirectView takeBack(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "target", binding = false) Target target) {
        bookings.takeBack(who, target.personId(), target.appointmentId());
        return target.back(who, "mistaken");
    }
}

package health.attune.appointments.web;

import health.attune.access.Principal;
import health.attune.appointments.Appointment;
import health.attune.appointments.AppointmentRefused;
import health.attune.appointments.Appointments;
import health.attune.appointments.Bookings;
import health.attune.appointments.web.AppointmentForms.Filled;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One appointment is read, by the person, too; staff move it. */
@Controller
@RequestMapping("/people/{personId}/appointments/{appointmentId}")
class AppointmentChangePages {
    private final OneAppointmentPage pages;
    private final Appointments appointments;
    private final AppointmentSettings settings;
    private final AppointmentForms forms;
    private final Bookings bookings;

    AppointmentChangePages(
            OneAppointmentPage pages,
            Appointments appointments,
            AppointmentSettings settings,
            AppointmentForms forms,
            Bookings bookings) {
        this.pages = pages;
        this.appointments = appointments;
        this.settings = settings;
        this.forms = forms;
        this.bookings = bookings;
    }

    /** Which appointment of whom. */
    record Target(UUID personId, UUID appointmentId) {

        /** Where whoever did it sees that it is done. */
        RedirectView back(Principal who, String done) {
            return who.isStaff() ? listed(done) : SeeOther.to("/me/appointments?done=" + done);
        }

        private RedirectView listed(String done) {
            return SeeOther.to("/people/" + personId + "/appointments?done=" + done);
        }
    }

    @ModelAttribute("target")
    Target target(@PathVariable UUID personId, @PathVariable UUID appointmentId) {
        return new Target(personId, appointmentId);
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) Target target,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return pages.of(who, target, new Faults(frame.words()));
    }

    @GetMapping("/time")
    ModelAndView moving(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) Target target,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var one = found(who, target);
        bookings.places(who, target.personId());
        if (!appointments.mayChange(who, one)) throw new NotThere();
        var setting = settings.of(who, one, frame.words());
        var form = AppointmentForm.of(one, setting.zone(one.programId().toString()));
        return forms.page(who, Filled.of(form, setting, new Faults(frame.words())));
    }

    @PostMapping("/time")
    Object move(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) Target target,
            AppointmentForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var one = found(who, target);
        var form = sent.moving(one);
        var filled = Filled.of(form, settings.of(who, one, frame.words()), new Faults(frame.words()));
        var made = filled.read();
        if (!filled.faults().isEmpty()) return forms.refused(who, filled);
        var clashes = forms.clashes(who, filled, made);
        if (!clashes.isEmpty()) return forms.warned(who, filled, clashes);
        var known =
                new Bookings.Known(target.personId(), target.appointmentId(), Objects.requireNonNull(form.version()));
        try {
            bookings.move(who, known, made.getFirst().plan());
        } catch (AppointmentRefused refused) {
            return notMoved(who, target, filled, refused);
        }
        return target.back(who, "moved");
    }

    /** What was typed stays, and can be sent again over what somebody else made of it meanwhile. */
    private ModelAndView notMoved(Principal who, Target target, Filled filled, AppointmentRefused refused) {
        var one = found(who, target);
        var again = filled.form().known(one.id(), one.state().version());
        var words = filled.faults().words();
        var page = Filled.of(again, filled.setting(), new Faults(words));
        var zone = filled.setting().zone(one.programId().toString());
        page.faults().add("day", refused.sentence(), words.moment(one.plan().at(), zone));
        var answer = forms.page(who, page);
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }

    private Appointment found(Principal who, Target target) {
        return appointments.show(who, target.personId(), target.appointmentId()).appointment();
    }
}

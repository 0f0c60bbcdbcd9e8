package health.attune.appointments.web;

import health.attune.access.Principal;
import health.attune.appointments.Appointment;
import health.attune.appointments.AppointmentRefused;
import health.attune.appointments.Appointments;
import health.attune.appointments.Bookings;
import health.attune.appointments.web.AppointmentForms.Filled;
import health.attune.database.Ids;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.people.Headings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Staff read and book the appointments of a person. */
@Controller
@RequestMapping("/people/{personId}/appointments")
class AppointmentPages {
    private final AppointmentLists lists;
    private final AppointmentSettings settings;
    private final AppointmentForms forms;
    private final Appointments appointments;
    private final Bookings bookings;
    private final Headings headings;

    AppointmentPages(
            AppointmentLists lists,
            AppointmentSettings settings,
            AppointmentForms forms,
            Appointments appointments,
            Bookings bookings,
            Headings headings) {
        this.lists = lists;
        this.settings = settings;
        this.forms = forms;
        this.appointments = appointments;
        this.bookings = bookings;
        this.headings = headings;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("appointments/index")
                .addObject("list", lists.of(who, personId, done, frame.words()))
                .addObject("heading", headings.of(who, personId));
    }

    /** What the address says already, such as a time that was found to be free, stands in the form. */
    @GetMapping("/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            AppointmentForm asked,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var setting = settings.of(who, personId, frame.words());
        if (setting.programs().isEmpty()) throw new AppointmentRefused(AppointmentRefused.NO_CARE);
        var form = asked.orUsual(setting, who.id()).known(Ids.next(), null);
        return forms.page(who, Filled.of(form, setting, new Faults(frame.words())));
    }

    @PostMapping
    Object book(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            AppointmentForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var setting = settings.of(who, personId, frame.words());
        if (setting.programs().isEmpty()) throw new AppointmentRefused(AppointmentRefused.NO_CARE);
        var filled =
                Filled.of(sent.id() == null ? sent.known(Ids.next(), null) : sent, setting, new Faults(frame.words()));
        var made = filled.read();
        if (!filled.faults().isEmpty()) return forms.refused(who, filled);
        var clashes = forms.clashes(who, filled, made);
        if (!clashes.isEmpty()) return forms.warned(who, filled, clashes);
        try {
            bookings.book(who, made);
        } catch (AppointmentRefused refused) {
            filled.faults().add("day", refused.sentence());
            return forms.refused(who, filled);
        } catch (AlreadySent other) {
            return bookedBefore(who, filled, made.getFirst());
        }
        return SeeOther.to("/people/" + personId + "/appointments?done=booked");
    }

    /** What was typed stays, and is booked beside what stands if it is sent once more. */
    private ModelAndView bookedBefore(Principal who, Filled filled, Appointment made) {
        var words = filled.faults().words();
        var again = Filled.of(filled.form().known(Ids.next(), null), filled.setting(), new Faults(words));
        var zone = filled.setting().zone(filled.form().program());
        appointments.of(who, made.personId()).open().stream()
                .filter(one -> one.id().equals(made.id()))
                .map(one -> words.moment(one.plan().at(), zone))
                .findFirst()
                .ifPresentOrElse(
                        moment -> again.faults().add("day", "appointments.fault.sent", moment),
                        () -> again.faults().add("day", "appointments.fault.sent-over"));
        return Again.show(HttpStatus.CONFLICT, forms.page(who, again));
    }
}

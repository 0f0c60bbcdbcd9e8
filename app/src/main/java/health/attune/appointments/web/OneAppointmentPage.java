package health.attune.appointments.web;

import health.attune.access.Principal;
import health.attune.appointments.web.AppointmentChangePages.Target;
import health.attune.pages.Faults;
import health.attune.pages.forms.Again;
import health.attune.people.Headings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one appointment, for staff and for the person themself. */
@Component
class OneAppointmentPage {
    private final ShownAppointments shown;
    private final OwnAppointments own;
    private final Headings headings;

    OneAppointmentPage(ShownAppointments shown, OwnAppointments own, Headings headings) {
        this.shown = shown;
        this.own = own;
        this.headings = headings;
    }

    ModelAndView of(Principal who, Target target, Faults faults) {
        return who.isStaff() ? ofStaff(who, target, faults) : ofPerson(who, target, null, faults);
    }

    ModelAndView refused(Principal who, Target target, Faults faults) {
        return Again.show(of(who, target, faults));
    }

    /** What they asked for stays in the form. */
    ModelAndView refusedWish(Principal who, Target target, @Nullable String wish, Faults faults) {
        return Again.show(ofPerson(who, target, wish, faults));
    }

    private ModelAndView ofStaff(Principal who, Target target, Faults faults) {
        return new ModelAndView("appointments/show")
                .addObject("heading", headings.of(who, target.personId()))
                .addObject("one", shown.of(who, target.personId(), target.appointmentId(), faults.words()))
                .addObject("faults", faults);
    }

    private ModelAndView ofPerson(Principal who, Target target, @Nullable String wish, Faults faults) {
        return new ModelAndView("appointments/own-one")
                .addObject("one", own.one(who, target.personId(), target.appointmentId(), faults.words()))
                .addObject("wish", wish)
                .addObject("faults", faults);
    }
}

package health.attune.appointments.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.appointments.Appointment;
import health.attune.appointments.calendars.Clash;
import health.attune.appointments.calendars.Clashes;
import health.attune.pages.Faults;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form in which an appointment is planned: blank, with what needs another look, or with who is elsewhere then. */
@Component
class AppointmentForms {
    private final Clashes clashes;
    private final Accounts accounts;
    private final Headings headings;

    AppointmentForms(Clashes clashes, Accounts accounts, Headings headings) {
        this.clashes = clashes;
        this.accounts = accounts;
        this.headings = headings;
    }

    /** A form, what it needs to know, and what is wrong with it. */
    record Filled(AppointmentForm form, AppointmentSetting setting, Typed typed) {

        static Filled of(AppointmentForm form, AppointmentSetting setting, Faults faults) {
            return new Filled(form, setting, new Typed(faults));
        }

        List<Appointment> read() {
            return form.read(typed, setting);
        }

        Faults faults() {
            return typed.faults();
        }
    }

    ModelAndView page(Principal who, Filled filled) {
        return page(who, filled, List.of());
    }

    ModelAndView refused(Principal who, Filled filled) {
        return Again.show(page(who, filled));
    }

    /** Says who is elsewhere then; sent once more, it is booked all the same. */
    ModelAndView warned(Principal who, Filled filled, List<Clash> found) {
        var page = page(who, filled, sentences(filled, found));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** Unless whoever sends it knows of them already. */
    List<Clash> clashes(Principal who, Filled filled, List<Appointment> made) {
        return filled.form().isDespite() ? List.of() : clashes.of(who, made);
    }

    private ModelAndView page(Principal who, Filled filled, List<String> warnings) {
        var form = filled.form();
        return new ModelAndView(form.version() == null ? "appointments/new" : "appointments/move")
                .addObject("heading", headings.of(who, filled.setting().personId()))
                .addObject("setting", filled.setting())
                .addObject("form", form)
                .addObject("faults", filled.faults())
                .addObject("warnings", warnings);
    }

    private List<String> sentences(Filled filled, List<Clash> found) {
        var names = accounts.staffNames(found.stream().map(Clash::whose).collect(Collectors.toSet()));
        var words = filled.faults().words();
        var zone = filled.setting().zone(filled.form().program());
        return found.stream()
                .map(clash -> words.say(
                        "appointments.clash." + clash.kind().name().toLowerCase(Locale.ROOT),
                        names.getOrDefault(clash.whose(), ""),
                        words.moment(clash.at(), zone)))
                .distinct()
                .toList();
    }
}

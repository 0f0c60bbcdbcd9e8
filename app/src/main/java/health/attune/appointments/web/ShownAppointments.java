package health.attune.appointments.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.appointments.Appointment;
import health.attune.appointments.Appointments;
import health.attune.appointments.Needs;
import health.attune.appointments.Status;
import health.attune.appointments.Step;
import health.attune.contacts.Contacts;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ShownAppointments {
    private final Appointments appointments;
    private final AppointmentVoice voice;
    private final Contacts contacts;
    private final Accounts accounts;
    private final Needs needs;

    ShownAppointments(
            Appointments appointments, AppointmentVoice voice, Contacts contacts, Accounts accounts, Needs needs) {
        this.appointments = appointments;
        this.voice = voice;
        this.contacts = contacts;
        this.accounts = accounts;
        this.needs = needs;
    }

    AppointmentShown of(Principal who, UUID personId, UUID appointmentId, Words words) {
        var whole = appointments.show(who, personId, appointmentId);
        var one = whole.appointment();
        var said = voice.of(who, List.of(one), words);
        return new AppointmentShown(
                AppointmentWords.href(one),
                said.when(one),
                said.what(one),
                said.with(one.plan()),
                said.lasting(one),
                one.plan().where().place(),
                one.isOpen() ? one.plan().where().videoLink() : null,
                said.status(one, whole.now()),
                said.why(one.state().reason()),
                one.state().wish(),
                one.isOpen() ? AppointmentSettings.said(needs.of(who, personId), words) : List.of(),
                steps(whole, said),
                may(who, whole, words));
    }

    private AppointmentShown.May may(Principal who, Appointments.Whole whole, Words words) {
        var one = whole.appointment();
        boolean cleared = appointments.mayChange(who, one);
        boolean plans = cleared && one.isOpen() && appointments.mayPlan(who, one.personId());
        boolean tells = cleared && contacts.mayRecord(who, one.personId());
        boolean due = one.isUnsettled(whole.now());
        return new AppointmentShown.May(
                plans && one.status() == Status.PROPOSED,
                tells && one.status() == Status.BOOKED,
                tells && one.status() == Status.ARRIVED,
                tells && due,
                plans,
                tells && one.state().contactId() != null && !one.isOpen() && one.status() != Status.FULFILLED,
                whole.company(),
                tells && (due || one.status() == Status.ARRIVED)
                        ? "/people/" + one.personId() + "/contacts/new?occasion=" + one.id()
                        : null,
                plans ? Option.of(Appointment.REASONS, "appointments.reason.", words) : List.of());
    }

    private List<String> steps(Appointments.Whole whole, AppointmentWords said) {
        var by = whole.steps().stream().map(Step::by).filter(Objects::nonNull).collect(Collectors.toSet());
        var names = accounts.staffNames(by);
        var zone = said.zone(whole.appointment());
        var told = new ArrayList<String>();
        @Nullable Step before = null;
        for (var step : whole.steps()) {
            boolean moved = before != null && !before.startsAt().equals(step.startsAt());
            boolean same = before != null && !moved && before.status() == step.status();
            if (!same)
                told.add(said.words()
                        .say(
                                moved
                                        ? "appointments.step.moved"
                                        : "appointments.step." + step.status().word(),
                                said.when(step.startsAt(), zone),
                                by(names, step, said.words()),
                                said.words().moment(step.at(), zone)));
            before = step;
        }
        return told;
    }

    private static String by(Map<UUID, String> names, Step step, Words words) {
        @Nullable UUID by = step.by();
        if (by == null) return words.say("appointments.by.itself");
        return names.getOrDefault(by, words.say("appointments.by.person"));
    }
}

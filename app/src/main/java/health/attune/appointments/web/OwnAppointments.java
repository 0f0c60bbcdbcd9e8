package health.attune.appointments.web;

import health.attune.access.Principal;
import health.attune.appointments.Appointment;
import health.attune.appointments.Appointments;
import health.attune.appointments.Status;
import health.attune.pages.NotThere;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OwnAppointments {
    private static final int MOST_BEFORE = 10;

    private final Appointments appointments;
    private final AppointmentVoice voice;

    OwnAppointments(Appointments appointments, AppointmentVoice voice) {
        this.appointments = appointments;
        this.voice = voice;
    }

    OwnAppointment.Shown list(Principal who, @Nullable String done, Words words) {
        var agenda = appointments.of(who, self(who));
        var before = Stream.concat(agenda.unsettled().reversed().stream(), agenda.settled().stream())
                .limit(MOST_BEFORE)
                .toList();
        var all = Stream.concat(agenda.coming().stream(), before.stream()).toList();
        var said = voice.of(who, all, words);
        return new OwnAppointment.Shown(
                agenda.coming().stream()
                        .map(one -> told(one, agenda.now(), said))
                        .toList(),
                before.stream().map(one -> told(one, agenda.now(), said)).toList(),
                AppointmentLists.key(done));
    }

    OwnAppointment one(Principal who, UUID personId, UUID appointmentId, Words words) {
        var whole = appointments.show(who, personId, appointmentId);
        return told(whole.appointment(), whole.now(), voice.of(who, List.of(whole.appointment()), words));
    }

    private static OwnAppointment told(Appointment one, Instant now, AppointmentWords said) {
        boolean coming = one.isOpen() && !one.isUnsettled(now);
        return new OwnAppointment(
                AppointmentWords.href(one),
                said.when(one),
                said.words().say("contacts.mode." + one.plan().mode()),
                said.with(one.plan()),
                said.lasting(one),
                one.plan().where().place(),
                one.isOpen() ? one.plan().where().videoLink() : null,
                one.isOpen() ? null : said.status(one, now),
                one.state().wish(),
                one.status() == Status.PROPOSED,
                coming,
                AppointmentWords.href(one) + "/file",
                coming
                        ? Option.of(Appointment.REASONS_OF_PERSON, "appointments.own.reason.", said.words())
                        : List.of());
    }

    private static UUID self(Principal who) {
        if (who.kind() != Principal.Kind.PERSON) throw new NotThere();
        return Objects.requireNonNull(who.personId());
    }
}

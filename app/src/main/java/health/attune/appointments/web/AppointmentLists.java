package health.attune.appointments.web;

import health.attune.access.Principal;
import health.attune.appointments.Appointment;
import health.attune.appointments.Appointments;
import health.attune.appointments.Bookings;
import health.attune.contacts.Contacts;
import health.attune.pages.Words;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AppointmentLists {
    private static final Set<String> DONE = Set.of(
            "booked", "moved", "cancelled", "missed", "mistaken", "accepted", "arrived", "reopened", "kept", "wished");

    private final Appointments appointments;
    private final Bookings bookings;
    private final Episodes episodes;
    private final Contacts contacts;
    private final AppointmentVoice voice;

    AppointmentLists(
            Appointments appointments,
            Bookings bookings,
            Episodes episodes,
            Contacts contacts,
            AppointmentVoice voice) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.episodes = episodes;
        this.contacts = contacts;
        this.voice = voice;
    }

    AppointmentList of(Principal who, UUID personId, @Nullable String done, Words words) {
        var agenda = appointments.of(who, personId);
        var all =
                Stream.concat(agenda.open().stream(), agenda.settled().stream()).toList();
        boolean tells = contacts.mayRecord(who, personId);
        var rows = new Rows(
                voice.of(who, all, words),
                agenda.now(),
                inCare(who, personId),
                one -> tells && appointments.mayChange(who, one));
        return new AppointmentList(
                "/people/" + personId + "/appointments",
                appointments.mayPlan(who, personId)
                        && !bookings.places(who, personId).isEmpty(),
                rows.of(agenda.unsettled()),
                rows.of(agenda.coming()),
                rows.of(agenda.settled()),
                key(done));
    }

    static @Nullable String key(@Nullable String done) {
        return done != null && DONE.contains(done) ? "appointments.done." + done : null;
    }

    private Set<UUID> inCare(Principal who, UUID personId) {
        return episodes.of(who, personId).stream()
                .filter(episode -> episode.status().isOpen())
                .map(Episode::programId)
                .collect(Collectors.toSet());
    }

    private record Rows(AppointmentWords said, Instant now, Set<UUID> inCare, Predicate<Appointment> mayTell) {

        List<AppointmentList.Row> of(List<Appointment> some) {
            return some.stream().map(this::row).toList();
        }

        private AppointmentList.Row row(Appointment one) {
            return new AppointmentList.Row(
                    said.when(one),
                    said.what(one),
                    said.with(one.plan()),
                    said.status(one, now),
                    one.state().wish(),
                    told(one),
                    AppointmentWords.href(one),
                    one.isUnsettled(now) && mayTell.test(one)
                            ? "/people/" + one.personId() + "/contacts/new?occasion=" + one.id()
                            : null);
        }

        private @Nullable String told(Appointment one) {
            if (one.isOpen() && !inCare.contains(one.programId()))
                return said.words().say("appointments.care-ended");
            return said.why(one.state().reason());
        }
    }
}

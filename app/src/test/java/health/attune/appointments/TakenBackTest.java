package health.attune.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said of an appointment is taken back, all of it and nothing else. */
@AttuneTest
class TakenBackTest {
    @Autowired
    World world;

    @Autowired
    Appointments appointments;

    @Autowired
    Bookings bookings;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    Booked booked;
    Principal worker;

    @BeforeEach
    void aPersonInCare() {
        booked = Booked.with(world);
        worker = booked.worker();
    }

    @Test
    void aSeriesIsCalledOffFromOneOnAsOneContactAndTakenBackAsOne() {
        var series = Ids.next();
        var first = booked(24, Status.BOOKED, series);
        var second = booked(48, Status.BOOKED, series);
        var third = booked(72, Status.BOOKED, series);
        assertThat(company(second)).isEqualTo(new Company(1, 0));
        outcomes.cancel(worker, booked.person(), second.id(), new Outcomes.Cancellation("site-worker-away", true));
        assertThat(statuses(first, second, third)).containsExactly(Status.BOOKED, Status.CANCELLED, Status.CANCELLED);
        assertThat(logged()).containsExactly("canceled-by-site");
        assertThat(company(second)).isEqualTo(new Company(0, 1));
        outcomes.reopen(worker, booked.person(), third.id());
        assertThat(statuses(first, second, third)).containsOnly(Status.BOOKED);
        assertThat(logged()).isEmpty();
    }

    @Test
    void whatWasMovedSinceDoesNotFollowAnOldNoShow() {
        var one = past();
        outcomes.miss(worker, booked.person(), one.id());
        var contactId = told(one).state().contactId();
        outcomes.reopen(worker, booked.person(), one.id());
        var known =
                new Bookings.Known(booked.person(), one.id(), told(one).state().version());
        bookings.move(worker, known, booked.in(24).plan());
        contacts.undo(worker, booked.person(), Objects.requireNonNull(contactId));
        assertThat(status(one)).isEqualTo(Status.BOOKED);
    }

    @Test
    void whatWasOnlyProposedIsThatAgain() {
        var one = booked(24, Status.PROPOSED, null);
        cancel(worker, one, "person-unwell");
        outcomes.reopen(worker, booked.person(), one.id());
        assertThat(status(one)).isEqualTo(Status.PROPOSED);
    }

    @Test
    void whatACorrectedContactToldIsTakenBackToo() {
        var one = past();
        outcomes.miss(worker, booked.person(), one.id());
        var contactId = Objects.requireNonNull(told(one).state().contactId());
        contacts.correct(worker, contactId, calledOff(one), "mistyped");
        outcomes.reopen(worker, booked.person(), one.id());
        assertThat(status(one)).isEqualTo(Status.BOOKED);
        assertThat(logged()).isEmpty();
    }

    @Test
    void aPersonCallsNothingOffWhoseTimeHasCome() {
        var one = past();
        var themself = world.account(booked.person());
        assertThatThrownBy(() -> cancel(themself, one, "person-unwell")).isInstanceOf(AppointmentRefused.class);
        assertThatThrownBy(() -> outcomes.wish(themself, one.personId(), one.id(), "Later"))
                .isInstanceOf(AppointmentRefused.class);
        assertThat(status(one)).isEqualTo(Status.BOOKED);
    }

    private Appointment booked(int hours, Status status, @Nullable UUID series) {
        var state = Appointment.State.begun(status, series);
        var plan = booked.in(hours).plan();
        var one = new Appointment(Ids.next(), booked.person(), booked.program(), plan, state, Labels.NONE);
        bookings.book(worker, List.of(one));
        return one;
    }

    private Appointment past() {
        var one = booked(1, Status.BOOKED, null);
        Booked.letPass(jdbc, one, 2);
        return one;
    }

    private Contact calledOff(Appointment one) {
        return new Contact(
                Ids.next(),
                booked.person(),
                worker.id(),
                "person",
                one.plan().mode(),
                one.plan().purpose(),
                false,
                null,
                "canceled-by-person",
                Instant.now().minusSeconds(3600));
    }

    private void cancel(Principal who, Appointment one, String reason) {
        outcomes.cancel(who, one.personId(), one.id(), new Outcomes.Cancellation(reason, false));
    }

    private List<Status> statuses(Appointment... all) {
        return Stream.of(all).map(this::status).toList();
    }

    private Status status(Appointment one) {
        return told(one).status();
    }

    private Appointment told(Appointment one) {
        return appointments.show(worker, booked.person(), one.id()).appointment();
    }

    private Company company(Appointment one) {
        return appointments.show(worker, booked.person(), one.id()).company();
    }

    private List<String> logged() {
        return contacts.log(worker, booked.person(), 99).newest().stream()
                .map(met -> met.whole() == null ? "" : met.whole().outcome())
                .toList();
    }
}

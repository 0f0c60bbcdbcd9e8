package health.attune.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.contacts.Occasions;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.people.People;
import health.attune.people.Person;
import health.attune.people.Profile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class OutcomesTest {
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
    People people;

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
    void aContactFulfillsWhatItComesFromAndItsWithdrawalOpensItAgain() {
        var one = past();
        var contact = contact(one, "completed");
        contacts.record(worker, contact, one.id());
        contacts.record(worker, contact, one.id());
        assertThat(status(one)).isEqualTo(Status.FULFILLED);
        assertThat(logged()).singleElement().isEqualTo("completed");
        contacts.unrecord(worker, booked.person(), contact.id());
        assertThat(status(one)).isEqualTo(Status.BOOKED);
        contacts.undo(worker, booked.person(), contact.id());
        assertThat(status(one)).isEqualTo(Status.FULFILLED);
    }

    @Test
    void aCorrectedContactCorrectsTheAppointment() {
        var one = past();
        var contact = contact(one, "completed");
        contacts.record(worker, contact, one.id());
        contacts.correct(worker, contact.id(), contact(one, "no-show"), "mistyped");
        assertThat(status(one)).isEqualTo(Status.NOSHOW);
    }

    @Test
    void twoWhoSayWhatCameOfItAreHeardOnce() {
        var one = past();
        contacts.record(worker, contact(one, "completed"), one.id());
        assertThatThrownBy(() -> contacts.record(worker, contact(one, "no-show"), one.id()))
                .isInstanceOf(Occasions.Settled.class);
        assertThatThrownBy(() -> outcomes.miss(worker, booked.person(), one.id()))
                .isInstanceOf(AppointmentRefused.class);
        assertThat(logged()).containsExactly("completed");
    }

    @Test
    void notComingIsOneAttemptHoweverOftenItIsSaid() {
        var one = past();
        outcomes.miss(worker, booked.person(), one.id());
        outcomes.miss(worker, booked.person(), one.id());
        assertThat(status(one)).isEqualTo(Status.NOSHOW);
        assertThat(logged()).containsExactly("no-show");
        outcomes.reopen(worker, booked.person(), one.id());
        assertThat(status(one)).isEqualTo(Status.BOOKED);
        assertThat(logged()).isEmpty();
    }

    @Test
    void whatIsStillToComeWasNotMissed() {
        var one = booked.in(5);
        bookings.book(worker, List.of(one));
        assertThatThrownBy(() -> outcomes.miss(worker, booked.person(), one.id()))
                .isInstanceOf(AppointmentRefused.class);
    }

    @Test
    void thePersonCallsOffTheirOwnWithAReasonOfTheirsOnly() {
        var one = booked.in(48);
        bookings.book(worker, List.of(one));
        var themself = world.account(booked.person());
        assertThatThrownBy(() -> cancel(themself, one, "site-closed")).isInstanceOf(NotThere.class);
        cancel(themself, one, "person-unwell");
        cancel(themself, one, "person-unwell");
        assertThat(status(one)).isEqualTo(Status.CANCELLED);
        assertThat(logged()).containsExactly("canceled-by-person");
        var other = world.account(world.person("Somebody", "Else"));
        assertThatThrownBy(() -> cancel(other, one, "person-unwell")).isInstanceOf(NotThere.class);
    }

    @Test
    void allThatIsToComeEndsAtOnceWhenAPersonDies() {
        var one = booked.in(24);
        bookings.book(worker, List.of(one));
        var person = people.show(worker, booked.person());
        var p = person.profile();
        people.describe(
                worker,
                new Person(
                        person.id(),
                        new Profile(
                                p.name(),
                                p.pronouns(),
                                p.bornOn(),
                                p.gender(),
                                p.speech(),
                                p.reach(),
                                p.wishes(),
                                World.today()),
                        person.version()));
        assertThat(status(one)).isEqualTo(Status.CANCELLED);
        assertThat(logged()).isEmpty();
        assertThatThrownBy(() -> bookings.book(worker, List.of(booked.in(30)))).isInstanceOf(AppointmentRefused.class);
    }

    private Appointment past() {
        var one = booked.in(1);
        bookings.book(worker, List.of(one));
        Booked.letPass(jdbc, one, 2);
        return one;
    }

    private Contact contact(Appointment one, String outcome) {
        return new Contact(
                Ids.next(),
                booked.person(),
                worker.id(),
                "person",
                one.plan().mode(),
                one.plan().purpose(),
                outcome.equals("completed"),
                null,
                outcome,
                Instant.now().minusSeconds(3600));
    }

    private void cancel(Principal who, Appointment one, String reason) {
        outcomes.cancel(who, one.personId(), one.id(), new Outcomes.Cancellation(reason, false));
    }

    private Status status(Appointment one) {
        return appointments
                .show(worker, booked.person(), one.id())
                .appointment()
                .status();
    }

    private List<String> logged() {
        return contacts.log(worker, booked.person(), 99).newest().stream()
                .map(met -> met.whole() == null ? "" : met.whole().outcome())
                .toList();
    }
}

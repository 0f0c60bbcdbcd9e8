package health.attune.appointments.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.appointments.Appointment;
import health.attune.appointments.Booked;
import health.attune.appointments.Bookings;
import health.attune.appointments.Outcomes;
import health.attune.notices.Reached;
import health.attune.pages.Words;
import health.attune.today.WaitingItem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What of their appointments waits for a worker, and what people are told outside. */
@AttuneTest
class AppointmentsTodayTest {
    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    Outcomes outcomes;

    @Autowired
    AppointmentsToday today;

    @Autowired
    Reminders reminders;

    @Autowired
    Reached reached;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Booked booked;

    @BeforeEach
    void aPersonInCare() {
        booked = Booked.with(world);
    }

    @Test
    void whatNobodyClosedIsAskedForUntilSomebodySaysWhatCameOfIt() {
        var past = book(booked.in(1));
        Booked.letPass(jdbc, past, 24 * 40);
        assertThat(waiting(booked.worker())).singleElement().satisfies(item -> {
            assertThat(item.sentence()).startsWith("Did it take place?").doesNotContain("Haddad");
            assertThat(Objects.requireNonNull(item.due()).isPast(Instant.now())).isTrue();
        });
        outcomes.miss(booked.worker(), booked.person(), past.id());
        assertThat(waiting(booked.worker())).isEmpty();
    }

    @Test
    void aWishAndTheEndOfCareCallForSomebodyAndWhatIsLaterDoesNot() {
        var wished = book(booked.in(24 * 10));
        book(booked.in(24 * 12));
        assertThat(waiting(booked.worker())).isEmpty();
        outcomes.wish(world.account(booked.person()), booked.person(), wished.id(), "Mornings");
        assertThat(waiting(booked.worker()))
                .singleElement()
                .satisfies(item -> assertThat(item.sentence()).startsWith("They ask for another time."));
        jdbc.sql("update programs.episode set ended_on = current_date, status = 'finished',"
                        + " end_reason = 'other' where person_id = ?")
                .param(booked.person())
                .update();
        assertThat(waiting(booked.worker()))
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.sentence()).startsWith("Care in that program has ended"));
    }

    @Test
    void nothingWaitsForAColleague() {
        Booked.letPass(jdbc, book(booked.in(1)), 26);
        assertThat(waiting(world.staff("therapist", booked.site(), booked.program())))
                .isEmpty();
    }

    @Test
    void aReminderIsQueuedOnceForEachTimeAndOnlyForWhomAWayWasChosen() {
        jdbc.sql("update programs.site set time_zone = ? where id = ?")
                .params(zoneAtNoon(), booked.site())
                .update();
        var one = book(booked.in(24));
        var themself = world.account(booked.person());
        reminders.sendDue();
        assertThat(told()).as("nobody is told who chose no way").isZero();
        reached.byMail(themself);
        reminders.sendDue();
        reminders.sendDue();
        assertThat(told()).isEqualTo(1);
        var other = booked.in(26).plan();
        bookings.move(booked.worker(), new Bookings.Known(booked.person(), one.id(), 0), other);
        reminders.sendDue();
        assertThat(told()).isEqualTo(2);
    }

    private int told() {
        return jdbc.sql("select count(*) from notices.notice where key like ?")
                .param("appointments.notice.coming " + booked.person() + "%")
                .query(Integer.class)
                .single();
    }

    /** A zone in which it is the middle of the day now. */
    private static String zoneAtNoon() {
        int ahead = 12 - ZonedDateTime.now(ZoneOffset.UTC).getHour();
        return "Etc/GMT" + (ahead >= 0 ? "-" + ahead : "+" + -ahead);
    }

    private Appointment book(Appointment one) {
        bookings.book(booked.worker(), List.of(one));
        return one;
    }

    private List<WaitingItem> waiting(Principal who) {
        var words = new Words(Locale.US, messages);
        return transaction.execute(status -> today.forWorker(who, words)).items();
    }
}

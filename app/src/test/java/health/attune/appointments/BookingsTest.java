package health.attune.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.labels.LabeledRows;
import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class BookingsTest {
    @Autowired
    World world;

    @Autowired
    Appointments appointments;

    @Autowired
    Bookings bookings;

    @Autowired
    Outcomes outcomes;

    @Autowired
    LabeledRows labeledRows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Booked booked;
    Principal worker;

    @BeforeEach
    void aPersonInCare() {
        booked = Booked.with(world);
        worker = booked.worker();
    }

    @Test
    void ofTwoWhoMoveItAtOnceOneIsToldThatItMoved() throws Exception {
        var one = booked.in(24);
        bookings.book(worker, List.of(one));
        var colleague = world.staff("nurse", booked.site(), booked.program());
        world.relate(colleague, Relation.CARE_TEAM, booked.person());
        var known = new Bookings.Known(booked.person(), one.id(), 0);
        var together = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = List.of(
                    both.submit(() -> moves(worker, known, 30, together)),
                    both.submit(() -> moves(colleague, known, 36, together)));
            var told = List.of(answers.get(0).get(), answers.get(1).get());
            assertThat(told).containsExactlyInAnyOrder("moved", AppointmentRefused.MOVED);
        }
        var whole = appointments.show(worker, booked.person(), one.id());
        assertThat(whole.steps()).hasSize(2);
        assertThat(whole.steps().getFirst().startsAt()).isEqualTo(one.plan().at());
        assertThat(whole.appointment().plan().at()).isNotEqualTo(one.plan().at());
    }

    private String moves(Principal who, Bookings.Known known, int hours, CyclicBarrier together) throws Exception {
        together.await();
        try {
            bookings.move(who, known, booked.in(hours).plan());
            return "moved";
        } catch (AppointmentRefused refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    void whatAProgramWroteBeforeItWasMarkedIsLabeledWithAllElse() {
        var one = booked.in(24);
        bookings.book(worker, List.of(one));
        jdbc.sql("update programs.program set part2 = true where id = ?")
                .param(booked.program())
                .update();
        transaction.executeWithoutResult(status -> labeledRows.label(Set.of(booked.person())));
        assertThat(jdbc.sql("select labels::text from appointments.appointment where id = ?")
                        .param(one.id())
                        .query(String.class)
                        .single())
                .contains("part2:" + booked.program());
        assertThat(appointments.of(worker, booked.person()).open()).isEmpty();
    }

    @Test
    void theNextOneOfEachIsToldInOneGoAndNoneOfWhatIsOver() {
        var later = booked.in(50);
        var soon = booked.in(20);
        bookings.book(worker, List.of(later));
        bookings.book(worker, List.of(soon));
        var calledOff = booked.in(2);
        bookings.book(worker, List.of(calledOff));
        outcomes.cancel(worker, booked.person(), calledOff.id(), new Outcomes.Cancellation("site-closed", false));
        var key = Ids.next();
        var nobody = Ids.next();
        var next = transaction.execute(status -> appointments.next(List.of(
                new Next.Asked(key, booked.person(), Labels.NONE),
                new Next.Asked(nobody, world.person("New", "Comer"), Labels.NONE))));
        assertThat(next).containsOnlyKeys(key);
        assertThat(Objects.requireNonNull(next.get(key)).at())
                .isEqualTo(soon.plan().at());
        assertThat(Objects.requireNonNull(next.get(key)).lead()).isEqualTo(worker.id());
    }
}

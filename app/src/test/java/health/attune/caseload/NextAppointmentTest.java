package health.attune.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.appointments.Appointment;
import health.attune.appointments.Booked;
import health.attune.appointments.Bookings;
import health.attune.appointments.Outcomes;
import health.attune.appointments.Outcomes.Cancellation;
import health.attune.caseload.CaseloadRow.Coming;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row tells of the next appointment: as it is booked, canceled and past. */
@AttuneTest
class NextAppointmentTest {
    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Caseloads caseloads;

    @Autowired
    Bookings bookings;

    @Autowired
    Outcomes outcomes;

    @Autowired
    MissingRows missing;

    @Autowired
    JdbcClient jdbc;

    private Booked booked;

    @BeforeEach
    void somebodyInCare() {
        var site = world.site();
        var program = world.program(site);
        Principal worker = world.staff("care-manager", site, program);
        UUID person = caseload.person(worker, program, "Nia Next");
        booked = new Booked(world, site, program, person, worker);
    }

    @Test
    void theNextOneStandsThereFromTheMomentItIsBookedUntilItIsCanceled() {
        assertThat(coming()).isNull();
        var later = booked.in(50);
        var sooner = booked.in(26);
        bookings.book(booked.worker(), List.of(later));
        bookings.book(booked.worker(), List.of(sooner));
        assertThat(Objects.requireNonNull(coming()).at()).isEqualTo(at(sooner));
        outcomes.cancel(booked.worker(), booked.person(), sooner.id(), new Cancellation("site-worker-away", false));
        assertThat(Objects.requireNonNull(coming()).at()).isEqualTo(at(later));
    }

    @Test
    void onceItIsPastTheOneAfterItStandsThere() {
        var sooner = booked.in(26);
        var later = booked.in(50);
        bookings.book(booked.worker(), List.of(sooner));
        bookings.book(booked.worker(), List.of(later));
        letPassUnseen(sooner);
        assertThat(Objects.requireNonNull(coming()).at()).isEqualTo(at(later));
        Booked.letPass(jdbc, later, 1);
        assertThat(coming()).isNull();
    }

    @Test
    void rowsWhoseNextOneIsPastAreMadeAnewBeforeAnybodyAsks() {
        var sooner = booked.in(26);
        var later = booked.in(50);
        bookings.book(booked.worker(), List.of(sooner));
        bookings.book(booked.worker(), List.of(later));
        letPassUnseen(sooner);
        missing.makeThoseWithPastAppointments();
        var kept = jdbc.sql("select next_at from caseload.row where person_id = ?")
                .param(booked.person())
                .query((row, number) -> row.getTimestamp("next_at").toInstant())
                .single();
        assertThat(kept).isEqualTo(at(later));
    }

    /** Time passes, and changes no row. */
    private void letPassUnseen(Appointment one) {
        Booked.letPass(jdbc, one, 1);
        jdbc.sql("update caseload.row set next_at = now() - interval '1 hour' where person_id = ?")
                .param(booked.person())
                .update();
    }

    private @Nullable Coming coming() {
        var listed = caseloads.mine(booked.worker());
        assertThat(listed).hasSize(1);
        return listed.getFirst().coming();
    }

    private static Instant at(Appointment one) {
        return one.plan().at();
    }
}

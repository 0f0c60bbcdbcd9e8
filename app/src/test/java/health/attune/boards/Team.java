package health.attune.boards;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.appointments.Appointment;
import health.attune.appointments.Booked;
import health.attune.appointments.Bookings;
import health.attune.caseload.CaseloadOf;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a program with two workers and people on both of their hands. */
@TestComponent
public class Team {
    private final World world;
    private final CaseloadOf caseload;
    private final Bookings bookings;
    private final JdbcClient jdbc;

    Team(World world, CaseloadOf caseload, Bookings bookings, JdbcClient jdbc) {
        this.world = world;
        this.caseload = caseload;
        this.bookings = bookings;
        this.jdbc = jdbc;
    }

    /** A program where two work. */
    public record Of(UUID site, UUID program, Principal worker, Principal colleague) {

        public String href() {
            return "/boards/" + program;
        }
    }

    public Of two() {
        var site = world.site();
        return in(site, world.program(site));
    }

    public Of in(UUID site, UUID program) {
        return new Of(
                site, program, world.staff("care-manager", site, program), world.staff("therapist", site, program));
    }

    /** Somebody for whom both care. */
    public UUID person(Of team, String name) {
        var person = caseload.person(team.worker(), team.program(), name);
        world.joinTeam(team.colleague(), episode(person), false);
        return person;
    }

    /** They were to be met so many hours ago, and nobody says what came of it. */
    public Appointment missed(Of team, UUID person, int hours) {
        var one = new Booked(world, team.site(), team.program(), person, team.worker()).in(2);
        bookings.book(team.worker(), List.of(one));
        Booked.letPass(jdbc, one, hours);
        caseload.keep(person);
        return one;
    }

    public UUID episode(UUID person) {
        return jdbc.sql("select id from programs.episode where person_id = ? order by started_on limit 1")
                .param(person)
                .query(UUID.class)
                .single();
    }

    public String roll(UUID person) {
        return "/people/" + person + "/rolls/" + episode(person);
    }
}

package health.attune.appointments;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.database.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person in care with a worker of theirs, and appointments of theirs for tests. */
public record Booked(World world, UUID site, UUID program, UUID person, Principal worker) {

    public static Booked with(World world, String role, Relation relation) {
        var site = world.site();
        var program = world.program(site);
        var person = world.person("Amina", "Haddad");
        world.episode(person, program);
        var worker = world.staff(role, site, program);
        world.relate(worker, relation, person);
        return new Booked(world, site, program, person, worker);
    }

    public static Booked with(World world) {
        return with(world, "care-manager", Relation.CARE_TEAM);
    }

    /** In so many hours; before now it is one of which nobody said yet what came of it. */
    public Appointment in(int hours) {
        return at(Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(hours, ChronoUnit.HOURS));
    }

    public Appointment at(Instant at) {
        var plan = new Plan(at, 50, "in-person", "therapy", Plan.Where.UNSAID, List.of(worker.id()));
        return Appointment.of(Ids.next(), person, program, plan, Status.BOOKED);
    }

    /** As if it had been booked in time. */
    public static void letPass(JdbcClient jdbc, Appointment one, int hours) {
        var then = java.sql.Timestamp.from(
                Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(hours, ChronoUnit.HOURS));
        jdbc.sql("update appointments.appointment set starts_at = ? where id = ?")
                .params(then, one.id())
                .update();
        jdbc.sql("update appointments.worker set starts_at = ? where appointment_id = ?")
                .params(then, one.id())
                .update();
    }

    public String list() {
        return "/people/" + person + "/appointments";
    }
}

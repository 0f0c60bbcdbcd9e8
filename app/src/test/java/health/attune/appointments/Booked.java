package health.attune.appointments;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

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
        return Appointment.of(Ids.next(), person, program, plan);
    }

    /** The same, where that colleague is to be there too. */
    public Appointment with(Appointment one, Principal colleague) {
        var plan = one.plan();
        var both = new Plan(
                plan.at(),
                plan.minutes(),
                plan.mode(),
                plan.purpose(),
                plan.where(),
                List.of(worker.id(), colleague.id()));
        return Appointment.of(one.id(), person, program, both);
    }

    /** As if it had been booked in time. */
    public static void letPass(JdbcClient jdbc, Appointment one, int hours) {
        var then = Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(hours, ChronoUnit.HOURS));
        jdbc.sql("update appointments.appointment set starts_at = ? where id = ?")
                .params(then, one.id())
                .update();
        jdbc.sql("update appointments.worker set starts_at = ? where appointment_id = ?")
                .params(then, one.id())
                .update();
    }

    /** A form that books a video call with the worker at 2:30 p.m. in three days. */
    public MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request, UUID id) {
        return form(request, id, worker);
    }

    public MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request, UUID id, Principal with) {
        return request.param("id", id.toString())
                .param("program", program.toString())
                .param("day", day(3))
                .param("time", "14:30")
                .param("minutes", "50")
                .param("mode", "video")
                .param("purpose", "therapy")
                .param("worker", with.id().toString())
                .param("videoLink", "https://video.example.org/r/1")
                .param("status", "booked");
    }

    public static String day(int days) {
        return World.today().plusDays(days).toString();
    }

    public String list() {
        return "/people/" + person + "/appointments";
    }
}

package health.attune.supervision;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.access.Relationships.Care;
import health.attune.caseload.CaseloadOf;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A worker, whoever supervises them, and people of whom a test says what happened. */
@TestComponent
public class Supervised {
    private final World world;
    private final CaseloadOf caseload;
    private final Relationships relationships;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Supervised(
            World world,
            CaseloadOf caseload,
            Relationships relationships,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.world = world;
        this.caseload = caseload;
        this.relationships = relationships;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** A worker and their supervisor in a program. */
    public record Two(UUID site, UUID program, Principal worker, Principal supervisor) {}

    public Two two() {
        var site = world.site();
        var program = world.program(site);
        return new Two(
                site, program, world.staff("care-manager", site, program), world.staff("supervisor", site, program));
    }

    /** In care for 60 days with the worker, and with the supervisor on the team. */
    public UUID person(Two two, String name) {
        var person = caseload.person(two.worker(), two.program(), name);
        supervise(two.supervisor(), person, two.program());
        return person;
    }

    /** Another worker cares for them as well. */
    public void joins(Principal worker, UUID person, UUID program) {
        world.joinTeam(worker, episode(person, program), false);
    }

    private UUID episode(UUID person, UUID program) {
        return jdbc.sql("select id from programs.episode where person_id = ? and program_id = ?")
                .params(person, program)
                .query(UUID.class)
                .single();
    }

    public void supervise(Principal supervisor, UUID person, UUID program) {
        var episode = episode(person, program);
        var member = transaction.execute(status -> relationships.begin(
                supervisor.id(),
                Relation.SUPERVISOR,
                Care.in(program, person),
                Instant.now().minus(Duration.ofMinutes(1))));
        jdbc.sql("insert into programs.care_team_member (relationship_id, episode_id, account_id, role)"
                        + " values (?, ?, ?, 'supervisor')")
                .params(member, episode, supervisor.id())
                .update();
    }
}

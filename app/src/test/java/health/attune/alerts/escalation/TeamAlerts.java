package health.attune.alerts.escalation;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.alerts.Alerts;
import health.attune.alerts.Concern;
import health.attune.alerts.Concern.Reason;
import health.attune.alerts.Concern.Urgency;
import health.attune.database.Ids;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Alerts of people who have a team, whose they are, and whom they were told to. */
@TestComponent
public class TeamAlerts {
    private final World world;
    private final Alerts alerts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TeamAlerts(World world, Alerts alerts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.world = world;
        this.alerts = alerts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** In the order in which an alert goes on: the lead, the member, the fallback, and at last the manager is told. */
    public record Team(
            UUID site, UUID person, Principal lead, Principal member, Principal fallback, Principal manager) {}

    public Team team() {
        var site = world.site();
        var program = world.program(site);
        var person = world.person("Luis", "Ortega");
        var episode = world.episode(person, program);
        var lead = world.staff("care-manager", site, program);
        world.joinTeam(lead, episode, true);
        var member = world.staff("therapist", site, program);
        world.joinTeam(member, episode, false);
        return new Team(site, person, lead, member, world.fallback(site), world.staff("manager", site, null));
    }

    public UUID raise(UUID person) {
        var response = Ids.next();
        transaction.executeWithoutResult(status -> alerts.raise(
                new Concern(person, response, "phq-9", "1", "phq9-9", 1, Reason.POSITIVE, Urgency.SAME_DAY), null));
        return jdbc.sql("select id from alerts.alert where response_id = ?")
                .param(response)
                .query(UUID.class)
                .single();
    }

    public UUID owner(UUID alert) {
        return jdbc.sql("select owner_id from alerts.alert where id = ?")
                .param(alert)
                .query(UUID.class)
                .single();
    }

    /** How often. */
    public int told(Principal who, UUID alert) {
        return jdbc.sql("select count(*) from notices.notice where account_id = ? and key like '%' || ? || '%'")
                .params(who.id(), alert.toString())
                .query(Integer.class)
                .single();
    }
}

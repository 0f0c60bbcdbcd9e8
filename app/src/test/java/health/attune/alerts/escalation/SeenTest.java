package health.attune.alerts.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.escalation.TeamAlerts.Team;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** That an alert was met in a list, and that to meet it costs nobody anything. */
@AttuneTest
class SeenTest {
    @Autowired
    Alerts alerts;

    @Autowired
    TeamAlerts teamAlerts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Team team;
    private UUID alert;

    @BeforeEach
    void anAlertOfSomebodyWithATeam() {
        team = teamAlerts.team();
        alert = teamAlerts.raise(team.person());
    }

    @Test
    void metInTheListOfItsOwnerItIsKnown() {
        assertThat(alerts.show(team.lead(), alert).state()).isEqualTo(Alert.State.RAISED);
        alerts.ofMyPeople(team.member());
        assertThat(alerts.show(team.lead(), alert).state()).isEqualTo(Alert.State.RAISED);
        alerts.mine(team.lead());
        assertThat(alerts.show(team.lead(), alert).state()).isEqualTo(Alert.State.NOTIFIED);
    }

    @Test
    void toReadTheListWaitsForNobodyWhoWrites() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update alerts.recipient set notices = notices where alert_id = ?")
                    .param(alert)
                    .update();
            jdbc.sql("update alerts.alert set version = version where id = ?")
                    .param(alert)
                    .update();
            assertThat(CompletableFuture.supplyAsync(() -> alerts.mine(team.lead())))
                    .succeedsWithin(Duration.ofSeconds(10))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .hasSize(1);
        });
        assertThat(alerts.show(team.lead(), alert).state()).isEqualTo(Alert.State.RAISED);
        alerts.mine(team.lead());
        assertThat(alerts.show(team.lead(), alert).state()).isEqualTo(Alert.State.NOTIFIED);
    }
}

package health.attune.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.pages.NotThere;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class LeavesTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Leaves leaves;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    Principal administrator;
    Principal nurse;

    @BeforeEach
    void whoIsAway() {
        jdbc.sql("delete from access.attempt").update();
        var site = world.site();
        administrator = world.staff("system-administrator", site, null);
        nurse = world.staff("nurse", site, null);
    }

    @Test
    void whoeverIsSignedInIsOutWithTheirNextRequestAndRolesStay() {
        var browser = Visitor.signedIn(port, world.login(nurse));
        leaves.set(
                administrator,
                nurse.id(),
                Instant.now().minusSeconds(1),
                Instant.now().plus(WEEK));
        assertThat(Visitor.next(browser.get("/account"))).isEqualTo("/sign-in");
        assertThat(signIn()).isEqualTo(422);
        assertThat(leaves.awayAmong(List.of(nurse.id(), administrator.id()))).containsExactly(nurse.id());
        assertThat(accounts.rolesOf(nurse.id())).containsExactly(Role.NURSE);
    }

    @Test
    void itEndsByItselfAndEarlierByAnAdministrator() {
        leaves.set(
                administrator,
                nurse.id(),
                Instant.now().minus(WEEK),
                Instant.now().plus(WEEK));
        var leave = leaves.of(administrator, nurse.id()).getFirst();
        leaves.end(administrator, nurse.id(), leave.id());
        assertThat(signIn()).isEqualTo(303);
        leaves.set(
                administrator,
                nurse.id(),
                Instant.now().minus(WEEK),
                Instant.now().minusSeconds(1));
        assertThat(signIn()).isEqualTo(303);
        leaves.set(
                administrator,
                nurse.id(),
                Instant.now().plus(WEEK),
                Instant.now().plus(WEEK).plus(WEEK));
        assertThat(signIn()).isEqualTo(303);
    }

    @Test
    void nobodySendsThemselfAwayAndNobodyElseMay() {
        assertThatThrownBy(() -> leaves.set(
                        administrator,
                        administrator.id(),
                        Instant.now(),
                        Instant.now().plus(WEEK)))
                .isInstanceOf(NotOneself.class);
        assertThatThrownBy(() -> leaves.set(
                        nurse, administrator.id(), Instant.now(), Instant.now().plus(WEEK)))
                .isInstanceOf(NotThere.class);
    }

    private int signIn() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        return visitor.post("/sign-in", "login", world.login(nurse), "password", World.PASSWORD)
                .statusCode();
    }
}

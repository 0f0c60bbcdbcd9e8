package health.attune.alerts.suspensions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.alerts.suspensions.Suspensions.Place;
import health.attune.alerts.suspensions.Suspensions.Proposed;
import health.attune.alerts.suspensions.WatchedRule.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who learns that a clinical leader asks for a second one. */
@AttuneTest
class SecondLeaderTest {
    private static final WatchedRule LEFT_OUT = new WatchedRule("phq-9", "phq9-9", Kind.SKIPPED);

    @Autowired
    World world;

    @Autowired
    Suspensions suspensions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Test
    void whoeverMayBeTheSecondIsToldAndNobodyElse() {
        var site = world.site();
        var first = world.staff("supervisor", site, null);
        var second = world.staff("psychiatric-consultant", site, null);
        var manager = world.staff("manager", site, null);
        var elsewhere = world.staff("supervisor", world.site(), null);
        var ends = Instant.now().plus(Duration.ofDays(3));
        suspensions.propose(
                first, new Proposed(new Place(world.organizationOf(site), site), LEFT_OUT, ends, "A paper form"));
        var id = suspensions.of(first).getFirst().id();
        assertThat(told(id)).containsExactly(second.id());
        assertThat(suspensions.awaiting(second)).hasSize(1);
        for (var other : List.of(first, elsewhere, manager))
            assertThat(suspensions.awaiting(other)).isEmpty();
        suspensions.confirm(second, id);
        assertThat(suspensions.awaiting(second)).isEmpty();
    }

    @Test
    void whoLeadsAloneReadsThatNobodyCouldConfirmBeforeAndAfterTheyPropose() throws Exception {
        var site = world.site();
        var alone = world.staff("supervisor", site, null);
        assertThat(page(alone)).contains("Nobody else leads clinically at");
        var ends = Instant.now().plus(Duration.ofDays(3));
        suspensions.propose(
                alone, new Proposed(new Place(world.organizationOf(site), site), LEFT_OUT, ends, "A paper form"));
        assertThat(page(alone)).contains("Nobody else leads clinically there");
        world.staff("psychiatric-consultant", site, null);
        assertThat(page(alone)).doesNotContain("Nobody else leads clinically").contains("Until it is confirmed");
    }

    private String page(Principal who) throws Exception {
        return web.perform(get("/suspensions").with(World.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<UUID> told(UUID suspensionId) {
        return jdbc.sql("select account_id from notices.notice where key like ?")
                .param("suspension " + suspensionId + "%")
                .query(UUID.class)
                .list();
    }
}

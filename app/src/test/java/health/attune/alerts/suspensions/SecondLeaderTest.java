package health.attune.alerts.suspensions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.alerts.suspensions.Suspensions.Place;
import health.attune.alerts.suspensions.Suspensions.Proposed;
import health.attune.alerts.suspensions.WatchedRule.Kind;
import health.attune.notices.Reached;
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
    Reached reached;

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
        propose(first, site);
        var id = suspensions.standing(first).getFirst().id();
        assertThat(told(id)).containsExactly(second.id());
        assertThat(suspensions.awaiting(second)).hasSize(1);
        for (var other : List.of(first, elsewhere, manager))
            assertThat(suspensions.awaiting(other)).isEmpty();
        suspensions.confirm(second, id);
        assertThat(suspensions.awaiting(second)).isEmpty();
    }

    @Test
    void whoeverWasAskedIsToldNoMoreOnceItIsDecidedAlsoWhereTheyLeadNoLonger() {
        var site = world.site();
        var first = world.staff("supervisor", site, null);
        var second = world.staff("psychiatric-consultant", site, null);
        var asked = world.staff("supervisor", site, null);
        reached.byMail(asked);
        propose(first, site);
        var id = suspensions.standing(first).getFirst().id();
        assertThat(state(asked)).isEqualTo("waiting");
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(asked.id())
                .update();
        suspensions.confirm(second, id);
        assertThat(state(asked)).isEqualTo("withdrawn");
    }

    @Test
    void whatIsOverIsShownPageByPage() throws Exception {
        var site = world.site();
        var first = world.staff("supervisor", site, null);
        for (int i = 0; i < 21; i++) {
            propose(first, site);
            suspensions.end(first, suspensions.standing(first).getFirst().id());
        }
        assertThat(suspensions.standing(first)).isEmpty();
        var newest = suspensions.over(first, null);
        assertThat(newest.shown()).hasSize(20);
        var oldest = suspensions.over(first, newest.older());
        assertThat(oldest.shown()).hasSize(1).doesNotContainAnyElementsOf(newest.shown());
        assertThat(oldest.older()).isNull();
        assertThat(page(first)).contains("/suspensions?before=" + newest.older());
    }

    @Test
    void whoLeadsAloneReadsThatNobodyCouldConfirmBeforeAndAfterTheyPropose() throws Exception {
        var site = world.site();
        var alone = world.staff("supervisor", site, null);
        assertThat(page(alone)).contains("Nobody else leads clinically at");
        propose(alone, site);
        assertThat(page(alone)).contains("Nobody else leads clinically there");
        world.staff("psychiatric-consultant", site, null);
        assertThat(page(alone)).doesNotContain("Nobody else leads clinically").contains("Until it is confirmed");
    }

    private void propose(Principal who, UUID site) {
        var ends = Instant.now().plus(Duration.ofDays(3));
        suspensions.propose(
                who, new Proposed(new Place(world.organizationOf(site), site), LEFT_OUT, ends, "A paper form"));
    }

    private String state(Principal who) {
        return jdbc.sql("select state from notices.notice where account_id = ? and key like 'suspension %'")
                .param(who.id())
                .query(String.class)
                .single();
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

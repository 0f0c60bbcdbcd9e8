package health.attune.alerts.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.rosters.Absences;
import health.attune.rosters.OnLeave;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What becomes of a next contact whose colleague may act for the person no longer. */
@AttuneTest
class FollowUpSuccessionTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    AlertSteps steps;

    @Autowired
    OnLeave leave;

    @Autowired
    Absences absences;

    @Autowired
    FollowUpPlans followUps;

    @Autowired
    FollowUpSuccession succession;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private Someone someone;
    private Principal manager;
    private Principal fallback;
    private UUID alert;

    @BeforeEach
    void aContactIsPlannedAndItsAlertIsClosed() {
        someone = asked.someone("Luis Ortega", "phq-9");
        manager = someone.manager();
        alert = steps.raise(someone);
        steps.toPlanned(manager, alert);
        steps.close(manager, alert);
        fallback = world.fallback(someone.site());
    }

    @Test
    void itStaysWithWhoeverMayAct() {
        succession.all();
        assertThat(waitingWith()).isEqualTo(manager.id());
        assertThat(waiting(manager)).hasSize(1);
        assertThat(waiting(fallback)).isEmpty();
    }

    @Test
    void ofOneOnLeaveItGoesOnToSomebodyWhoIsReachedAndSeesIt() throws Exception {
        leave.begin(manager);
        succession.all();
        succession.all();
        assertThat(waitingWith()).isEqualTo(fallback.id());
        assertThat(waiting(fallback)).singleElement().satisfies(next -> {
            assertThat(next.agreed().accountId()).isEqualTo(fallback.id());
            assertThat(next.agreed().mode()).isEqualTo("phone");
        });
        assertThat(access.may(fallback, Verb.ACT, DataClass.SAFETY, someone.id()))
                .isTrue();
        assertThat(jdbc.sql("select count(*) from notices.notice where account_id = ? and kind = ?")
                        .params(fallback.id(), "alerts.notice.contact")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        web.perform(get("/alerts/" + alert).with(World.as(fallback)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("went on from")));
    }

    @Test
    void ofOneWhoseRoleHasEndedItGoesOnAndOpensThePersonToThemNoLonger() {
        world.leaveTeams(manager);
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(manager.id())
                .update();
        succession.all();
        assertThat(waitingWith()).isEqualTo(fallback.id());
        assertThat(jdbc.sql("""
                        select count(*) from access.relationship
                        where account_id = ? and person_id = ? and relation = 'alert_recipient'
                          and (ends_at is null or ends_at > now())
                        """)
                        .params(manager.id(), someone.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ofOneWhoIsAwayItGoesOnToWhoeverCovers() {
        var cover = world.staff("nurse", someone.site(), null);
        absences.say(
                manager,
                new Absences.Said(
                        manager.id(),
                        someone.site(),
                        World.today(),
                        World.today().plusDays(2),
                        cover.id()));
        succession.all();
        assertThat(waitingWith()).isEqualTo(cover.id());
        assertThat(waiting(cover)).hasSize(1);
    }

    @Test
    void whoeverMayActAndSeesThemByItNoLongerSeesThemAnewAndItStaysTheirs() {
        jdbc.sql("update access.relationship set ends_at = now() where id ="
                        + " (select relationship_id from alerts.follow_up where person_id = ? and replaced_at is null)")
                .param(someone.id())
                .update();
        world.leaveTeams(manager);
        assertThat(waiting(manager)).isEmpty();
        succession.all();
        assertThat(waitingWith()).isEqualTo(manager.id());
        assertThat(waiting(manager)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from alerts.event where alert_id = ? and contact_to is not null")
                        .param(alert)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsSettledStaysAsItWas() {
        followUps.excuse(manager, waiting(manager).getFirst().id(), "She is in the hospital.");
        leave.begin(manager);
        succession.all();
        assertThat(waitingWith()).isEqualTo(manager.id());
    }

    private UUID waitingWith() {
        return jdbc.sql("select account_id from alerts.follow_up where person_id = ? and replaced_at is null")
                .param(someone.id())
                .query(UUID.class)
                .single();
    }

    private List<FollowUp> waiting(Principal who) {
        return followUps.waiting(who).stream()
                .filter(followUp -> followUp.personId().equals(someone.id()))
                .toList();
    }
}

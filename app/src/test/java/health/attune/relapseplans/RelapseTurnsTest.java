package health.attune.relapseplans;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.caseload.Caseloads;
import health.attune.caseload.Why;
import health.attune.caseload.Why.Reason;
import health.attune.database.Ids;
import health.attune.programs.Episodes;
import health.attune.relapseplans.RelapseLists.Step;
import health.attune.relapseplans.RelapsePlan.Part;
import health.attune.relapseplans.RelapsePlans.Standing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who takes back what: nobody takes back what another saw, and what was begun by mistake is no relapse. */
@AttuneTest
class RelapseTurnsTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Caseloads caseloads;

    @Autowired
    RelapsePlans plans;

    @Autowired
    RelapseLists lists;

    @Autowired
    Episodes episodes;

    @Autowired
    JdbcClient jdbc;

    private UUID person;
    private Principal manager;
    private Principal self;

    @BeforeEach
    void somebodyStaysWell() throws Exception {
        var site = world.site();
        var program = world.program(site);
        manager = world.staff("care-manager", site, program);
        person = caseload.person(manager, program, "Rosa Díaz");
        self = world.account(person);
        new HeldTarget(web, manager, person).held();
        var until = World.today().plusMonths(6);
        var parts = Map.of(Part.SIGNS, "I stop cooking");
        plans.write(
                manager, person, new RelapsePlans.Version(Ids.next(), standing().episodeId(), null, parts, until));
        plans.prevent(manager, person, null);
    }

    @Test
    void whatWasBegunByMistakeIsNoRelapseAndTheTargetIsHeldAsBefore() {
        plans.takeBackPrevention(manager, person, null);
        plans.takeBackPrevention(manager, person, null);
        assertThat(standing().isPreventing()).isFalse();
        assertThat(isRelapsed()).isFalse();
        assertThat(standing().heldSince()).isNotNull();
        assertThat(standing().turns()).hasSize(2);
        assertThat(lists.mine(manager)).extracting(RelapseLists.Line::step).containsExactly(Step.READY);
    }

    @Test
    void thePersonTakesBackWhatTheySaidAndNotWhatStaffSaw() {
        plans.reopen(self, person, null);
        plans.takeBack(self, person, null);
        assertThat(standing().isPreventing()).isTrue();
        plans.reopen(manager, person, null);
        plans.takeBack(self, person, null);
        assertThat(isRelapsed()).isTrue();
        plans.takeBack(manager, person, null);
        assertThat(standing().isPreventing()).isTrue();
    }

    @Test
    void aGroupIsNotTheContactOfTheMonth() {
        jdbc.sql("update relapseplans.turn set recorded_at = now() - interval '20 days' where person_id = ?")
                .param(person)
                .update();
        caseload.keep(person);
        var due = Objects.requireNonNull(standing().contactBy());
        caseload.group(manager, person);
        assertThat(standing().contactBy()).isEqualTo(due);
        caseload.call(manager, person, "completed", 0);
        assertThat(standing().contactBy()).isAfter(due);
    }

    @Test
    void whatThePersonSaysCallsInTheCaseloadUntilItIsTakenBackOrSomebodyMeetsThem() {
        plans.reopen(self, person, null);
        assertThat(reasons()).startsWith(Reason.TELLS_OF_RELAPSE);
        plans.takeBack(self, person, null);
        assertThat(reasons()).doesNotContain(Reason.TELLS_OF_RELAPSE);
        plans.reopen(self, person, null);
        assertThat(reasons()).startsWith(Reason.TELLS_OF_RELAPSE);
        caseload.call(manager, person, "completed", 0);
        assertThat(reasons()).doesNotContain(Reason.TELLS_OF_RELAPSE);
    }

    @Test
    void whatAScoreTellsCallsInTheCaseloadInTheListAndOnThePageUntilSomebodyMeetsThem() throws Exception {
        new HeldTarget(web, manager, person).answered(0, 2);
        callsEverywhere(Reason.CAME_BACK);
    }

    @Test
    void whatStaffSawCallsInTheCaseloadInTheListAndOnThePageUntilSomebodyMeetsThem() {
        plans.reopen(manager, person, null);
        callsEverywhere(Reason.CAME_BACK);
    }

    private boolean isRelapsed() {
        var last = standing().last();
        return last != null && last.isRelapse();
    }

    private void callsEverywhere(Reason reason) {
        assertThat(reasons()).startsWith(reason);
        assertThat(steps()).containsExactly(Step.CAME_BACK);
        assertThat(standing().isUnmetRelapse()).isTrue();
        caseload.call(manager, person, "not-reached", 0);
        assertThat(reasons()).startsWith(reason);
        caseload.group(manager, person);
        assertThat(reasons()).as("there, and not spoken with").startsWith(reason);
        caseload.call(manager, person, "completed", 0);
        assertThat(reasons()).doesNotContain(reason);
        assertThat(steps()).doesNotContain(Step.CAME_BACK);
        assertThat(standing().isUnmetRelapse()).isFalse();
        assertThat(isRelapsed()).isTrue();
    }

    @Test
    void whatStaffSawCallsForNobodyWhileCareIsPaused() {
        plans.reopen(manager, person, null);
        episodes.hold(manager, standing().episodeId());
        assertThat(reasons()).containsExactly(Reason.PAUSED);
        assertThat(steps()).isEmpty();
        assertThat(standing().isUnmetRelapse()).isFalse();
    }

    @Test
    void whatThePersonSaysCallsAlsoWhileCareIsPaused() {
        episodes.hold(manager, standing().episodeId());
        assertThat(lists.mine(manager)).isEmpty();
        plans.reopen(self, person, null);
        assertThat(steps()).containsExactly(Step.CAME_BACK);
        assertThat(standing().isUnmetRelapse()).isTrue();
    }

    private List<Step> steps() {
        return lists.mine(manager).stream().map(RelapseLists.Line::step).toList();
    }

    private List<Reason> reasons() {
        return caseloads.mine(manager).getFirst().whys().stream()
                .map(Why::reason)
                .toList();
    }

    private Standing standing() {
        return plans.of(manager, person).getFirst();
    }
}

package health.attune.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.Writers;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.handovers.Line.Day;
import health.attune.handovers.Line.Plan;
import health.attune.handovers.Line.Successor;
import health.attune.handovers.Line.Wish;
import health.attune.handovers.Lines.Planned;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is planned for the people of a worker who goes, and who sees it. */
@AttuneTest
class HandoversTest {
    @Autowired
    World world;

    @Autowired
    Handovers handovers;

    @Autowired
    Lines lines;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext service;

    @Autowired
    Protected part2;

    final LocalDate today = World.today();
    Leaving leaving;
    UUID person;
    Principal worker;
    Principal follows;
    Principal supervisor;
    Principal desk;

    @BeforeEach
    void aWorkerWhoLeaves() {
        leaving = new Leaving(world, handovers, lines, jdbc);
        person = leaving.person;
        worker = leaving.worker;
        follows = leaving.follows;
        supervisor = leaving.supervisor;
        desk = leaving.desk;
    }

    @Test
    void ofTwoWhoPlanTheSameLineTheSecondIsTold() throws Exception {
        var handover = announce(worker, today.plusDays(9));
        var plans = List.of(
                change(() -> plan(worker, handover, follows, 0)), change(() -> plan(desk, handover, follows, 0)));
        assertThat(Writers.into("handovers.line", service, plans))
                .containsExactlyInAnyOrder("kept", ChangedMeanwhile.class.getSimpleName());
        assertThat(lines.of(worker, handover).getFirst().version()).isEqualTo(1);
    }

    @Test
    void whoLooksAfterItAndIsNotOfTheTeamLearnsOnlyHowMany() {
        var handover = announce(supervisor, today.plusDays(9));
        assertThat(handovers.show(supervisor, handover).progress().all()).isEqualTo(1);
        assertThat(lines.of(supervisor, handover)).isEmpty();
        assertThatThrownBy(() -> lines.open(supervisor, handover, leaving.member(person)))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> handovers.show(follows, handover)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> handovers.undo(desk, handover)).isInstanceOf(NotThere.class);
    }

    @Test
    void theDeskChoosesWhoFollowsAndReadsNoWish() {
        var handover = announce(worker, today.plusDays(9));
        var wish = new Plan(null, Day.NONE, Day.NONE, null, new Wish("asked", "Somebody who speaks Arabic"), "Calm");
        lines.plan(worker, handover, leaving.member(person), new Planned(wish, 0));
        var opened = lines.open(desk, handover, leaving.member(person));
        assertThat(opened.readsRecord()).isFalse();
        assertThat(opened.line().plan().wish()).isEqualTo(Wish.NONE);
        assertThat(opened.line().plan().note()).isNull();
        plan(desk, handover, follows, 1);
        var plan = lines.open(worker, handover, leaving.member(person)).line().plan();
        assertThat(plan.wish().words()).isEqualTo("Somebody who speaks Arabic");
        assertThat(plan.successor()).isEqualTo(new Successor(follows.id(), "therapist"));
    }

    @Test
    void onlyWhoWorksThereCanFollow() {
        var handover = announce(worker, today.plusDays(9));
        var stranger = world.staff("nurse", world.site(), null);
        assertThatThrownBy(() -> plan(worker, handover, stranger, 0)).isInstanceOf(NotFollowing.class);
    }

    @Test
    void whatIsPlannedInAProtectedProgramIsSeenOnlyByTheCleared() {
        var clinic = part2.program(leaving.site);
        world.alsoHolds(worker, "care-manager", Grant.Place.of(clinic, leaving.site));
        var protectedPerson = leaving.person("Lorenzo", clinic);
        var member = leaving.member(protectedPerson);
        var handover = announce(worker, today.plusDays(9));
        lines.plan(worker, handover, member, new Planned(note("Calm"), 0));
        assertThat(lines.open(worker, handover, member).line().plan().note()).isEqualTo("Calm");
        assertThat(lines.of(desk, handover))
                .filteredOn(line -> line.member().id().equals(member))
                .singleElement()
                .matches(line -> line.version() == 0)
                .matches(line -> !lines.mayOpen(desk, line));
        assertThatThrownBy(() -> lines.open(desk, handover, member)).isInstanceOf(NotThere.class);
    }

    @Test
    void whoHasPassedOnStillReadsWhatWasPlannedAndPlansNoMore() {
        var handover = announce(worker, today.plusDays(9));
        plan(worker, handover, follows, 0);
        jdbc.sql("update handovers.line set passed_at = now() where handover_id = ?")
                .param(handover)
                .update();
        world.leaveTeams(worker);
        var line = lines.of(worker, handover).getFirst();
        assertThat(lines.mayOpen(worker, line)).isTrue();
        var opened = lines.open(worker, handover, leaving.member(person));
        assertThat(opened.mayPlan()).isFalse();
        assertThat(opened.line().plan().successor()).isEqualTo(new Successor(follows.id(), "therapist"));
    }

    @Test
    void announcedTwiceItBeginsOnce() {
        var place = handovers.show(worker, announce(worker, today.plusDays(9))).handover();
        var again = new Handover(
                place.id(), worker.id(), "", place.kind(), place.place(), place.lastDay(), null, worker.id());
        assertThat(handovers.announce(worker, again)).isEqualTo(place.id());
        assertThat(handovers.all(worker)).hasSize(1);
    }

    @Test
    void whoHasMostToLoseStandsFirst() {
        var easy = leaving.person("Lorenzo", leaving.program);
        world.joinTeam(follows, leaving.episode(easy), false);
        var handover = announce(worker, today.plusDays(9));
        assertThat(lines.of(worker, handover))
                .extracting(line -> line.member().personId())
                .containsExactly(person, easy);
    }

    private UUID announce(Principal by, LocalDate lastDay) {
        return leaving.announce(by, lastDay);
    }

    private void plan(Principal by, UUID handover, Principal successor, int version) {
        leaving.plan(by, handover, successor, version);
    }

    private static Plan note(String words) {
        return new Plan(null, Day.NONE, Day.NONE, null, new Wish(null, null), words);
    }

    private static Callable<String> change(Runnable work) {
        return () -> {
            try {
                work.run();
                return "kept";
            } catch (Refusal refused) {
                return refused.getClass().getSimpleName();
            }
        };
    }
}

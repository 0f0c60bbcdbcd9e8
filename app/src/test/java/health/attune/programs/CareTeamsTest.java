package health.attune.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Verb;
import health.attune.pages.NotThere;
import health.attune.rosters.Recipients;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class CareTeamsTest {
    @Autowired
    World world;

    @Autowired
    CareTeams teams;

    @Autowired
    Episodes episodes;

    @Autowired
    Access access;

    @Autowired
    Recipients recipients;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID program;
    UUID person;
    UUID episode;
    Principal desk;
    Principal therapist;
    Principal peer;
    Principal carer;

    @BeforeEach
    void aPersonServedByAProgram() {
        site = world.site();
        program = world.program(site);
        person = world.person("Amina", "Yusuf");
        episode = world.episode(person, program);
        desk = world.staff("front-desk", site, null);
        therapist = world.staff("therapist", site, program);
        peer = world.staff("peer", site, program);
        carer = world.staff("care-manager", site, null);
        world.relate(carer, Relation.CARE_TEAM, person);
    }

    @Test
    void whoeverJoinsSeesTheRecordWithTheNextRequestAndNotBefore() {
        assertThat(access.may(therapist, Verb.READ, DataClass.RECORD, person)).isFalse();
        teams.join(desk, episode, therapist.id(), Discipline.THERAPIST);
        assertThat(access.may(therapist, Verb.READ, DataClass.RECORD, person)).isTrue();
    }

    @Test
    void theFirstToJoinLeadsAndLeadingPassesOn() {
        var first = teams.join(desk, episode, therapist.id(), Discipline.THERAPIST);
        var second = teams.join(desk, episode, peer.id(), Discipline.PEER);
        assertThat(told()).containsExactly(therapist.id(), peer.id());
        teams.lead(carer, second);
        assertThat(told()).containsExactly(peer.id(), therapist.id());
        assertThat(teams.of(desk, person)).filteredOn(TeamMember::lead).hasSize(1);
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void onlyWhoHoldsThatRoleThereCanJoinAndOnlyOnce() {
        var elsewhere = world.staff("therapist", world.site(), null);
        assertThatThrownBy(() -> teams.join(desk, episode, elsewhere.id(), Discipline.THERAPIST))
                .isInstanceOf(TeamMember.NotOnStaffHere.class);
        assertThatThrownBy(() -> teams.join(desk, episode, peer.id(), Discipline.THERAPIST))
                .isInstanceOf(TeamMember.NotOnStaffHere.class);
        assertThatThrownBy(() -> teams.join(desk, episode, desk.id(), Discipline.CARE_MANAGER))
                .isInstanceOf(TeamMember.NotOnStaffHere.class);
        teams.join(desk, episode, peer.id(), Discipline.PEER);
        assertThatThrownBy(() -> teams.join(desk, episode, peer.id(), Discipline.PEER))
                .isInstanceOf(TeamMember.NotOnStaffHere.class);
    }

    @Test
    void aColleagueWhoIsNotOnTheTeamCantPutThemselvesOnIt() {
        assertThatThrownBy(() -> teams.join(therapist, episode, therapist.id(), Discipline.THERAPIST))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void theLastOneLeavesOnlyWithASuccessorOrOnPurpose() {
        var only = teams.join(desk, episode, therapist.id(), Discipline.THERAPIST);
        assertThatThrownBy(() -> teams.leave(carer, only)).isInstanceOf(CareTeams.NobodyLeft.class);
        var next = teams.handOver(desk, only, peer.id(), Discipline.PEER);
        assertThat(told()).containsExactly(peer.id());
        assertThat(teams.of(desk, person)).filteredOn(TeamMember::isNow).allMatch(TeamMember::lead);
        var named = world.fallback(site);
        world.fallback(null, site);
        assertThatThrownBy(() -> teams.leaveWithNobody(carer, next)).isInstanceOf(CareTeams.NobodyReachable.class);
        world.fallback(named, site);
        assertThat(told()).containsExactly(peer.id());
        teams.leaveWithNobody(carer, next);
        assertThat(told()).isEmpty();
        assertThat(teams.of(desk, person)).hasSize(2).noneMatch(TeamMember::isNow);
    }

    @Test
    void whoeverLeftKeepsTheTimeForTheHandOver() {
        var first = teams.join(desk, episode, therapist.id(), Discipline.THERAPIST);
        teams.handOver(desk, first, peer.id(), Discipline.PEER);
        assertThat(access.allowedBy(therapist, Verb.READ, DataClass.RECORD, person))
                .isEqualTo(Relation.LEFT_TEAM);
        assertThat(access.may(therapist, Verb.WRITE, DataClass.RECORD, person)).isFalse();
    }

    @Test
    void whoeverMayNotActIsNobodyWhoIsLeft() {
        var facilitator = world.staff("group-facilitator", site, program);
        var only = teams.join(desk, episode, therapist.id(), Discipline.THERAPIST);
        teams.join(desk, episode, facilitator.id(), Discipline.GROUP_FACILITATOR);
        assertThatThrownBy(() -> teams.leave(carer, only)).isInstanceOf(CareTeams.NobodyLeft.class);
        world.fallback(null, site);
        assertThatThrownBy(() -> teams.leaveWithNobody(carer, only)).isInstanceOf(CareTeams.NobodyReachable.class);
        assertThat(teams.of(desk, person)).allMatch(TeamMember::isNow);
    }

    @Test
    void nobodyIsToldWhoDoesNotWorkHereAnymore() {
        teams.join(desk, episode, therapist.id(), Discipline.THERAPIST);
        teams.join(desk, episode, peer.id(), Discipline.PEER);
        jdbc.sql("update access.account set active_until = now() where id = ?")
                .param(therapist.id())
                .update();
        assertThat(told()).containsExactly(peer.id());
    }

    @Test
    void aFinishedEpisodeEndsWithItsTeamAndItsService() {
        teams.join(desk, episode, therapist.id(), Discipline.THERAPIST);
        episodes.finish(carer, episode, Episode.EndReason.GOALS_REACHED);
        assertThat(told()).isEmpty();
        assertThat(access.may(peer, Verb.READ, DataClass.CONTACT_DETAILS, person))
                .isFalse();
        assertThatThrownBy(() -> episodes.of(desk, person)).isInstanceOf(NotThere.class);
    }

    @Test
    void theDeskPutsSomebodyOnATeamAndHandsOverAndNoMore() {
        var first = teams.join(desk, episode, therapist.id(), Discipline.THERAPIST);
        var second = teams.join(desk, episode, peer.id(), Discipline.PEER);
        assertThatThrownBy(() -> teams.leave(desk, first)).isInstanceOf(CareTeams.OfTeamOnly.class);
        assertThatThrownBy(() -> teams.leaveWithNobody(desk, first)).isInstanceOf(CareTeams.OfTeamOnly.class);
        assertThatThrownBy(() -> teams.lead(desk, second)).isInstanceOf(CareTeams.OfTeamOnly.class);
        assertThatThrownBy(() -> episodes.hold(desk, episode)).isInstanceOf(CareTeams.OfTeamOnly.class);
        assertThatThrownBy(() -> episodes.finish(desk, episode, Episode.EndReason.DIED))
                .isInstanceOf(CareTeams.OfTeamOnly.class);
        teams.handOver(desk, first, carer.id(), Discipline.CARE_MANAGER);
        assertThat(told()).containsExactly(carer.id(), peer.id());
    }

    @Test
    void anEndingIsTakenBackByWhoWasOnTheTeamAndForThreeDays() {
        teams.join(desk, episode, therapist.id(), Discipline.THERAPIST);
        teams.join(desk, episode, peer.id(), Discipline.PEER);
        episodes.finish(carer, episode, Episode.EndReason.DIED);
        assertThat(access.may(peer, Verb.READ, DataClass.APPOINTMENTS, person)).isFalse();
        assertThat(episodes.mayTakeBack(therapist, episode)).isTrue();
        var stranger = world.staff("therapist", site, program);
        assertThatThrownBy(() -> episodes.takeBack(stranger, episode)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> episodes.takeBack(desk, episode)).isInstanceOf(NotThere.class);
        episodes.takeBack(therapist, episode);
        assertThat(told()).containsExactly(therapist.id(), peer.id());
        assertThat(access.may(peer, Verb.READ, DataClass.APPOINTMENTS, person)).isTrue();
        assertThat(teams.of(therapist, person))
                .filteredOn(TeamMember::isNow)
                .filteredOn(TeamMember::lead)
                .hasSize(1);
        assertThatThrownBy(() -> episodes.takeBack(therapist, episode)).isInstanceOf(Episode.NotOpen.class);
        episodes.finish(therapist, episode, Episode.EndReason.DIED);
        jdbc.sql("update access.relationship set ends_at = now() - interval '73 hours'"
                        + " where person_id = ? and ends_at is not null")
                .param(person)
                .update();
        assertThatThrownBy(() -> episodes.takeBack(therapist, episode)).isInstanceOf(NotThere.class);
    }

    /** Who would be told of an alert before whom the organization named. */
    private List<UUID> told() {
        var inOrder = new ArrayList<>(transaction.execute(status -> recipients.of(person)));
        assertThat(inOrder.removeLast()).isEqualTo(world.fallback(site).id());
        return inOrder;
    }
}

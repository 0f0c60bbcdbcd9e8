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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    JdbcClient jdbc;

    UUID site;
    UUID program;
    UUID person;
    UUID episode;
    Principal desk;
    Principal therapist;
    Principal peer;

    @BeforeEach
    void aPersonServedByAProgram() {
        site = world.site();
        program = world.program(site);
        person = world.person("Amina", "Yusuf");
        episode = world.episode(person, program);
        desk = world.staff("front-desk", site, null);
        therapist = world.staff("therapist", site, program);
        peer = world.staff("peer", site, program);
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
        assertThat(teams.ownersFor(person)).containsExactly(therapist.id(), peer.id());
        teams.lead(desk, second);
        assertThat(teams.ownersFor(person)).containsExactly(peer.id(), therapist.id());
        assertThat(teams.of(desk, person)).filteredOn(TeamMember::lead).hasSize(1);
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void onlyWhoHoldsThatRoleThereCanJoinAndOnlyOnce() {
        var elsewhere = world.staff("therapist", world.site(), null);
        assertThatThrownBy(() -> teams.join(desk, episode, elsewhere.id(), Discipline.THERAPIST))
                .isInstanceOf(CareTeams.NotOnStaffHere.class);
        assertThatThrownBy(() -> teams.join(desk, episode, peer.id(), Discipline.THERAPIST))
                .isInstanceOf(CareTeams.NotOnStaffHere.class);
        assertThatThrownBy(() -> teams.join(desk, episode, desk.id(), Discipline.CARE_MANAGER))
                .isInstanceOf(CareTeams.NotOnStaffHere.class);
        teams.join(desk, episode, peer.id(), Discipline.PEER);
        assertThatThrownBy(() -> teams.join(desk, episode, peer.id(), Discipline.PEER))
                .isInstanceOf(CareTeams.NotOnStaffHere.class);
    }

    @Test
    void aColleagueWhoIsNotOnTheTeamCantPutThemselvesOnIt() {
        assertThatThrownBy(() -> teams.join(therapist, episode, therapist.id(), Discipline.THERAPIST))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void theLastOneLeavesOnlyWithASuccessorOrOnPurpose() {
        var only = teams.join(desk, episode, therapist.id(), Discipline.THERAPIST);
        assertThatThrownBy(() -> teams.leave(desk, only)).isInstanceOf(CareTeams.NobodyLeft.class);
        var next = teams.handOver(desk, only, peer.id(), Discipline.PEER);
        assertThat(teams.ownersFor(person)).containsExactly(peer.id());
        assertThat(teams.of(desk, person)).filteredOn(TeamMember::isNow).allMatch(TeamMember::lead);
        assertThatThrownBy(() -> teams.leaveWithNobody(desk, next)).isInstanceOf(CareTeams.NobodyReachable.class);
        assertThat(teams.ownersFor(person)).containsExactly(peer.id());
        var named = world.staff("nurse", site, null);
        name("programs.site", named, site);
        teams.leaveWithNobody(desk, next);
        assertThat(teams.ownersFor(person)).containsExactly(named.id());
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
    void alertsGoToTheTeamThenToWhomProgramSiteAndOrganizationNamed() {
        var byProgram = world.staff("care-manager", site, program);
        var bySite = world.staff("nurse", site, null);
        var byOrganization = world.staff("social-worker", site, null);
        name("programs.program", byProgram, program);
        name("programs.site", bySite, site);
        jdbc.sql("update programs.organization set fallback_account_id = ?"
                        + " where id = (select organization_id from programs.site where id = ?)")
                .params(byOrganization.id(), site)
                .update();
        teams.join(desk, episode, therapist.id(), Discipline.THERAPIST);
        assertThat(teams.ownersFor(person))
                .containsExactly(therapist.id(), byProgram.id(), bySite.id(), byOrganization.id());
    }

    @Test
    void nobodyIsToldWhoDoesNotWorkHereAnymore() {
        teams.join(desk, episode, therapist.id(), Discipline.THERAPIST);
        teams.join(desk, episode, peer.id(), Discipline.PEER);
        jdbc.sql("update access.account set active_until = now() where id = ?")
                .param(therapist.id())
                .update();
        assertThat(teams.ownersFor(person)).containsExactly(peer.id());
    }

    @Test
    void aFinishedEpisodeEndsWithItsTeamAndItsService() {
        teams.join(desk, episode, therapist.id(), Discipline.THERAPIST);
        episodes.finish(desk, episode, Episode.EndReason.GOALS_REACHED);
        assertThat(teams.ownersFor(person)).isEmpty();
        assertThat(access.may(peer, Verb.READ, DataClass.CONTACT_DETAILS, person))
                .isFalse();
        assertThatThrownBy(() -> episodes.of(desk, person)).isInstanceOf(NotThere.class);
    }

    private void name(String table, Principal who, UUID id) {
        jdbc.sql("update " + table + " set fallback_account_id = ? where id = ?")
                .params(who.id(), id)
                .update();
    }
}

package health.attune.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.staff.Leaves;
import health.attune.access.staff.StaffAccounts;
import health.attune.pages.NotThere;
import health.attune.programs.CareTeams;
import health.attune.programs.Discipline;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class AbsencesTest {
    @Autowired
    World world;

    @Autowired
    Absences absences;

    @Autowired
    Recipients recipients;

    @Autowired
    CareTeams teams;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Leaves leaves;

    @Autowired
    Access access;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    final LocalDate today = World.today();
    UUID site;
    UUID program;
    UUID person;
    UUID episode;
    Principal lead;
    Principal cover;
    Principal further;
    Principal manager;

    @BeforeEach
    void aTeamOfOne() {
        site = world.site();
        program = world.program(site);
        person = world.person("Amina", "Yusuf");
        episode = world.episode(person, program);
        lead = world.staff("therapist", site, program);
        world.joinTeam(lead, episode, true);
        cover = world.staff("nurse", site, program);
        further = world.staff("care-manager", site, null);
        manager = world.staff("manager", site, null);
    }

    @Test
    void whoeverCoversStandsToThePeopleOfTheAbsentOneWhileItLastsAndNoLonger() {
        var absence = say(lead, cover, 0, 3);
        assertThat(mayWrite(cover)).isTrue();
        absences.end(lead, absence);
        assertThat(mayWrite(cover)).isFalse();
        assertThat(access.may(cover, Verb.READ, DataClass.RECORD, person))
                .as("no time for a hand-over")
                .isFalse();
    }

    @Test
    void coverThatIsToComeOpensNothingYet() {
        say(lead, cover, 2, 3);
        assertThat(mayWrite(cover)).isFalse();
        assertThat(told()).startsWith(lead.id());
    }

    @Test
    void coverFollowsTheTeamsOfTheAbsentOne() {
        say(lead, cover, 0, 3);
        var another = world.person("Luis", "Ortega");
        var begun = world.episode(another, program);
        var desk = world.staff("front-desk", site, null);
        var member = teams.join(desk, begun, lead.id(), Discipline.THERAPIST);
        assertThat(access.may(cover, Verb.WRITE, DataClass.RECORD, another)).isTrue();
        teams.handOver(desk, member, further.id(), Discipline.CARE_MANAGER);
        assertThat(access.may(cover, Verb.WRITE, DataClass.RECORD, another)).isFalse();
    }

    @Test
    void whoeverHasNoDisciplineThereAnyMoreStandsInForNobody() {
        say(lead, cover, 0, 3);
        jdbc.sql("update access.role_grant set role = 'front-desk' where account_id = ?")
                .param(cover.id())
                .update();
        var another = world.person("Luis", "Ortega");
        var desk = world.staff("front-desk", site, null);
        teams.join(desk, world.episode(another, program), lead.id(), Discipline.THERAPIST);
        assertThat(jdbc.sql("select count(*) from rosters.standing_in where account_id = ? and ends_at > now()")
                        .param(cover.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(access.may(cover, Verb.READ, DataClass.RECORD, person)).isFalse();
    }

    @Test
    void aPeerWhoCoversForAClinicianGetsNoMoreThanAPeerHas() {
        var peer = world.staff("peer", site, program);
        say(lead, peer, 0, 3);
        assertThat(mayWrite(peer)).isFalse();
        assertThat(access.may(peer, Verb.ACT, DataClass.SAFETY, person)).isTrue();
    }

    @Test
    void whoeverCoversIsToldInPlaceOfTheAbsentOneAndWhoCoversForThemInTheirPlace() {
        say(lead, cover, 0, 5);
        assertThat(told()).startsWith(cover.id()).doesNotContain(lead.id());
        say(cover, further, 0, 1);
        assertThat(told()).startsWith(further.id()).doesNotContain(lead.id(), cover.id());
        assertThat(mayWrite(further)).isTrue();
        assertThatThrownBy(() -> say(further, lead, 1, 1)).isInstanceOf(Absences.NotFree.class);
        assertThatThrownBy(() -> say(further, null, 1, 1)).isInstanceOf(Absences.CoversThen.class);
        say(further, null, 2, 2);
    }

    @Test
    void twoWhoAreAwayAtOnceDontCoverForEachOther() {
        say(lead, cover, 0, 3);
        assertThatThrownBy(() -> say(cover, lead, 3, 4)).isInstanceOf(Absences.NotFree.class);
        assertThatThrownBy(() -> say(cover, null, 3, 4)).isInstanceOf(Absences.CoversThen.class);
        say(cover, null, 4, 4);
    }

    @Test
    void onlyWhoMayActAtTheSiteCoversAndNobodyIsAwayTwice() {
        var elsewhere = world.staff("nurse", world.site(), null);
        var desk = world.staff("front-desk", site, null);
        var facilitator = world.staff("group-facilitator", site, program);
        for (var unfit : List.of(elsewhere, desk, facilitator, manager, lead))
            assertThatThrownBy(() -> say(lead, unfit, 0, 1)).isInstanceOf(Absences.NotFree.class);
        say(lead, cover, 1, 2);
        assertThatThrownBy(() -> say(lead, cover, 2, 3)).isInstanceOf(Absences.AwayAlready.class);
    }

    @Test
    void itIsSaidByThemselvesOrByWhoArrangesTheSite() {
        var said = new Absences.Said(lead.id(), site, today, today, cover.id());
        assertThatThrownBy(() -> absences.say(cover, said)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> absences.say(world.staff("manager", world.site(), null), said))
                .isInstanceOf(NotThere.class);
        var absence = absences.say(manager, said);
        assertThat(absences.at(manager, site)).hasSize(1);
        assertThat(absences.mine(lead)).hasSize(1);
        assertThatThrownBy(() -> absences.end(cover, absence)).isInstanceOf(NotThere.class);
        absences.end(manager, absence);
        assertThat(absences.mine(lead)).isEmpty();
    }

    @Test
    void whoeverIsNamedForAlertsThatNobodyElseCanBeToldOfIsAwayOnlyWithCover() {
        var named = world.fallback(site);
        assertThatThrownBy(() -> say(named, null, 0, 1)).isInstanceOf(Absences.CoverNeeded.class);
        say(named, cover, 0, 1);
        world.leaveTeams(lead);
        assertThat(told()).containsExactly(cover.id());
        var administrator = world.staff("system-administrator", null, null);
        var grant = jdbc.sql("select id from access.role_grant where account_id = ?")
                .param(cover.id())
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> accounts.endGrant(administrator, cover.id(), grant))
                .isInstanceOf(Absences.CoversFallback.class);
        assertThat(told()).containsExactly(cover.id());
    }

    @Test
    void whoeverIsNamedGoesOnLeaveOnlyWhileSomebodyCoversWhoIsThere() {
        var named = world.fallback(site);
        var administrator = world.staff("system-administrator", null, null);
        var zone = ZoneId.of("America/New_York");
        var from = today.plusDays(1).atStartOfDay(zone).toInstant();
        var until = today.plusDays(4).atStartOfDay(zone).toInstant();
        assertThatThrownBy(() -> leaves.set(administrator, named.id(), from, until))
                .isInstanceOf(Absences.LeaveUncovered.class);
        say(named, cover, 1, 2);
        assertThatThrownBy(() -> leaves.set(administrator, named.id(), from, until))
                .as("one day is left uncovered")
                .isInstanceOf(Absences.LeaveUncovered.class);
        var last = say(named, further, 3, 3);
        leaves.set(administrator, named.id(), from, until);
        assertThatThrownBy(() -> absences.end(named, last)).isInstanceOf(Absences.CoverNeeded.class);
        assertThatThrownBy(() -> leaves.set(administrator, cover.id(), from, until))
                .isInstanceOf(Absences.CoversFallback.class);
    }

    private UUID say(Principal who, @Nullable Principal covering, int first, int last) {
        return absences.say(
                who,
                new Absences.Said(
                        who.id(),
                        site,
                        today.plusDays(first),
                        today.plusDays(last),
                        covering == null ? null : covering.id()));
    }

    private boolean mayWrite(Principal who) {
        return access.may(who, Verb.WRITE, DataClass.RECORD, person);
    }

    private List<UUID> told() {
        return transaction.execute(status -> recipients.of(person));
    }
}

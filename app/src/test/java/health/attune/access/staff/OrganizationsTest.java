package health.attune.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Accounts;
import health.attune.access.Grant;
import health.attune.access.Grant.Place;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.notices.TestNotices;
import health.attune.pages.NotThere;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two organizations of one network: each looks after its own accounts. */
@AttuneTest
class OrganizationsTest {
    @Autowired
    World world;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Leaves leaves;

    @Autowired
    Proposals proposals;

    @Autowired
    TestNotices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    UUID here;
    UUID there;
    Principal administrator;
    Principal foreignAdministrator;
    Principal networkAdministrator;
    Principal nurse;
    Principal foreignNurse;

    @BeforeEach
    void twoOrganizations() {
        here = world.site();
        there = world.site();
        administrator = world.staffOf("system-administrator", world.organizationOf(here));
        foreignAdministrator = world.staffOf("system-administrator", world.organizationOf(there));
        networkAdministrator = world.staff("system-administrator", null, null);
        nurse = world.staff("nurse", here, null);
        foreignNurse = world.staff("nurse", there, null);
    }

    @Test
    void anotherOrganizationsAccountIsNotThere() {
        var id = foreignNurse.id();
        var now = Instant.now();
        var grant = grantOf(id);
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> staff.show(administrator, id),
                () -> staff.history(administrator, id),
                () -> staff.inviteAgain(administrator, id),
                () -> staff.confirmCode(administrator, id),
                () -> staff.withdraw(administrator, id),
                () -> staff.grant(administrator, id, new Grant(Role.PEER, Place.at(here), now, null)),
                () -> staff.endGrant(administrator, id, grant),
                () -> staff.deactivate(administrator, id, now),
                () -> staff.reactivate(administrator, id),
                () -> staff.signOut(administrator, id),
                () -> staff.belongTo(administrator, id, world.organizationOf(here)),
                () -> notices.sendToStaff(administrator, id)))
            assertThatThrownBy(attempt).isInstanceOf(NotThere.class);
        assertThat(accounts.rolesOf(id)).containsExactly(Role.NURSE);
        assertThat(namesFoundBy(administrator, "")).contains(name(nurse)).doesNotContain(name(foreignNurse));
        assertThat(namesFoundBy(networkAdministrator, foreignNurse.id().toString()))
                .containsExactly(name(foreignNurse));
    }

    @Test
    void noLeaveAndNoProposalOfAnotherOrganizationIsThere() {
        var id = foreignNurse.id();
        var now = Instant.now();
        leaves.set(foreignAdministrator, id, now, now.plusSeconds(600));
        var leave = leaves.of(foreignAdministrator, id).getFirst().id();
        var officer = new Grant(Role.PRIVACY_OFFICER, Place.in(world.organizationOf(there)), now, null);
        staff.grant(foreignAdministrator, id, officer);
        var proposal = proposals.of(foreignAdministrator, id).getFirst().id();
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> leaves.of(administrator, id),
                () -> leaves.set(administrator, id, now, now.plusSeconds(60)),
                () -> leaves.end(administrator, id, leave),
                () -> proposals.of(administrator, id),
                () -> proposals.refuse(administrator, id, proposal),
                () -> proposals.accept(administrator, id, proposal)))
            assertThatThrownBy(attempt).isInstanceOf(NotThere.class);
        proposals.accept(networkAdministrator, id, proposal);
        assertThat(accounts.rolesOf(id)).contains(Role.PRIVACY_OFFICER);
    }

    @Test
    void rolesAreGivenAtOnesOwnPlacesOnly() {
        for (var place : List.of(Place.at(there), Place.in(world.organizationOf(there)), Place.EVERYWHERE))
            assertThatThrownBy(() -> give(administrator, nurse, place)).isInstanceOf(NotThere.class);
        var ofOneSite = world.staff("system-administrator", here, null);
        assertThatThrownBy(() -> give(ofOneSite, nurse, Place.in(world.organizationOf(here))))
                .isInstanceOf(NotThere.class);
        give(ofOneSite, nurse, Place.at(here));
        give(administrator, nurse, Place.in(world.organizationOf(here)));
        assertThat(accounts.rolesOf(nurse.id())).contains(Role.QUALITY_ANALYST);
    }

    @Test
    void newAccountsAreMadeForOnesOwnOrganization() {
        var login = "new-" + nurse.id();
        assertThatThrownBy(() -> staff.invite(administrator, world.organizationOf(there), login, "Ann Lee"))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> staff.invite(administrator, null, login, "Ann Lee"))
                .isInstanceOf(NotThere.class);
        var made = staff.invite(administrator, world.organizationOf(here), login, "Ann Lee");
        assertThat(staff.show(administrator, made.accountId()).row().organizationId())
                .isEqualTo(world.organizationOf(here));
    }

    @Test
    void whoWorksForTwoIsLookedAfterByTheirOwnAndSeenByTheOther() {
        give(networkAdministrator, nurse, Place.at(there));
        var seen = staff.show(foreignAdministrator, nurse.id());
        assertThat(seen.guest()).isTrue();
        assertThat(seen.grants()).extracting(GrantRow::siteId).containsExactly(there);
        assertThat(namesFoundBy(foreignAdministrator, nurse.id().toString())).containsExactly(name(nurse));
        assertThatThrownBy(() -> staff.deactivate(foreignAdministrator, nurse.id(), Instant.now()))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> staff.inviteAgain(foreignAdministrator, nurse.id()))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> staff.endGrant(foreignAdministrator, nurse.id(), grantOf(nurse.id())))
                .as("the role at home")
                .isInstanceOf(NotThere.class);
        staff.endGrant(
                foreignAdministrator, nurse.id(), seen.grants().getFirst().id());
        assertThatThrownBy(() -> staff.show(foreignAdministrator, nurse.id())).isInstanceOf(NotThere.class);
    }

    @Test
    void aCodeIsMadeByWhoAdministersEveryPlaceThatTheAccountOpens() {
        give(networkAdministrator, nurse, Place.at(there));
        assertThatThrownBy(() -> staff.inviteAgain(administrator, nurse.id())).isInstanceOf(WorksElsewhere.class);
        assertThat(staff.inviteAgain(networkAdministrator, nurse.id()).code()).isNotEmpty();
        assertThatThrownBy(() -> staff.confirmCode(administrator, nurse.id())).isInstanceOf(WorksElsewhere.class);
        staff.deactivate(administrator, nurse.id(), Instant.now());
        assertThat(accounts.principal(nurse.id())).isEmpty();
    }

    @Test
    void whoHoldsARoleEverywhereBelongsToTheNetwork() {
        give(networkAdministrator, nurse, Place.EVERYWHERE);
        var seen = staff.show(administrator, nurse.id());
        assertThat(seen.row().organizationId()).isNull();
        assertThat(seen.guest()).as("seen for the role here that is left").isTrue();
        assertThatThrownBy(() -> staff.inviteAgain(administrator, nurse.id())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> staff.belongTo(networkAdministrator, nurse.id(), world.organizationOf(here)))
                .isInstanceOf(WorksElsewhere.class);
    }

    @Test
    void whoAdministersBothMovesAnAccount() {
        staff.belongTo(networkAdministrator, nurse.id(), world.organizationOf(there));
        assertThat(staff.show(administrator, nurse.id()).guest()).isTrue();
        assertThat(staff.show(foreignAdministrator, nurse.id()).guest()).isFalse();
        assertThatThrownBy(() -> staff.belongTo(foreignAdministrator, nurse.id(), world.organizationOf(here)))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void aManagerReadsTheAccountsOfTheirOrganizationAndChangesNone() {
        var manager = world.staffOf("manager", world.organizationOf(here));
        assertThat(staff.show(manager, nurse.id()).row().name()).isEqualTo(name(nurse));
        assertThatThrownBy(() -> staff.show(manager, foreignNurse.id())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> staff.signOut(manager, nurse.id())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> staff.search(nurse, "")).isInstanceOf(NotThere.class);
    }

    private void give(Principal by, Principal to, Place place) {
        staff.grant(by, to.id(), new Grant(Role.QUALITY_ANALYST, place, Instant.now(), null));
    }

    private List<String> namesFoundBy(Principal who, String part) {
        return staff.search(who, part).rows().stream().map(StaffRow::name).toList();
    }

    private static String name(Principal who) {
        return "staff " + who.id();
    }

    /** The first one they were given. */
    private UUID grantOf(UUID accountId) {
        return jdbc.sql("select id from access.role_grant where account_id = ? order by starts_at, id limit 1")
                .param(accountId)
                .query(UUID.class)
                .single();
    }
}

package health.attune.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Accounts;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.pages.NotThere;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles that open doors for others take two. */
@AttuneTest
class ProposalsTest {
    @Autowired
    World world;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Proposals proposals;

    @Autowired
    Accounts accounts;

    UUID site;
    Principal administrator;
    Principal secondAdministrator;
    Principal nurse;

    @BeforeEach
    void twoAdministrators() {
        site = world.site();
        administrator = world.staff("system-administrator", site, null);
        secondAdministrator = world.staff("system-administrator", site, null);
        nurse = world.staff("nurse", site, world.program(site));
    }

    @Test
    void nobodyNamesAnAdministratorOrPrivacyOfficerAlone() {
        for (var role : new Role[] {Role.SYSTEM_ADMINISTRATOR, Role.PRIVACY_OFFICER}) {
            staff.grant(administrator, nurse.id(), new Grant(role, Grant.Place.at(site), Instant.now(), null));
            assertThat(accounts.rolesOf(nurse.id())).doesNotContain(role);
            var proposal = proposals.of(administrator, nurse.id()).getLast().id();
            assertThatThrownBy(() -> proposals.accept(administrator, nurse.id(), proposal))
                    .isInstanceOf(NotOneself.class);
            proposals.accept(secondAdministrator, nurse.id(), proposal);
            assertThat(accounts.rolesOf(nurse.id())).contains(role);
            assertThatThrownBy(() -> proposals.accept(secondAdministrator, nurse.id(), proposal))
                    .as("decided before")
                    .isInstanceOf(NotThere.class);
        }
    }

    @Test
    void aCodeOfBeforeOpensNothingOnceSomebodyIsOne() {
        staff.inviteAgain(administrator, nurse.id());
        staff.grant(
                administrator, nurse.id(), new Grant(Role.PRIVACY_OFFICER, Grant.Place.at(site), Instant.now(), null));
        assertThat(staff.show(administrator, nurse.id()).code()).isNotNull();
        proposals.accept(
                secondAdministrator,
                nurse.id(),
                proposals.of(administrator, nurse.id()).getLast().id());
        assertThat(staff.show(administrator, nurse.id()).code()).isNull();
    }

    @Test
    void aRefusedProposalGivesNothing() {
        staff.grant(
                administrator, nurse.id(), new Grant(Role.PRIVACY_OFFICER, Grant.Place.at(site), Instant.now(), null));
        var proposal = proposals.of(administrator, nurse.id()).getLast().id();
        proposals.refuse(secondAdministrator, nurse.id(), proposal);
        assertThatThrownBy(() -> proposals.accept(secondAdministrator, nurse.id(), proposal))
                .isInstanceOf(NotThere.class);
        assertThat(accounts.rolesOf(nurse.id())).containsExactly(Role.NURSE);
    }
}

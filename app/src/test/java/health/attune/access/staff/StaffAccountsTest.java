package health.attune.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Accounts;
import health.attune.access.Grant;
import health.attune.access.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class StaffAccountsTest {
    @Autowired
    World world;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Accounts accounts;

    @Test
    void nobodyGivesThemselvesARole() {
        var site = world.site();
        var administrator = world.staff("system-administrator", site, null);
        var nurse = new Grant(Role.NURSE, Grant.Place.at(site), Instant.now(), null);
        assertThatThrownBy(() -> staff.grant(administrator, administrator.id(), nurse))
                .isInstanceOf(NotOneself.class);
        assertThat(accounts.rolesOf(administrator.id())).containsExactly(Role.SYSTEM_ADMINISTRATOR);
    }
}

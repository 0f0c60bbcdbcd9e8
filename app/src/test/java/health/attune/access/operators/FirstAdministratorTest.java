package health.attune.access.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Accounts;
import health.attune.access.Role;
import health.attune.access.SetUpCode;
import health.attune.access.passwords.Passwords;
import health.attune.access.setups.Invitee;
import health.attune.access.setups.SetUps;
import health.attune.access.signin.Exchange;
import health.attune.database.Ids;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Administrators of other tests lose their role here: each test makes its own. */
@AttuneTest
class FirstAdministratorTest {
    private final String login = "first-" + Ids.next();

    @Autowired
    FirstAdministrator first;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    SetUps setUps;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyAdministers() {
        jdbc.sql("delete from access.role_grant where role = 'system-administrator'")
                .update();
    }

    @Test
    void theCodeSetsUpAnAccountThatAdministers() {
        assertThat(first.isMissing()).isTrue();
        var made = first.invite(login, "Ada Byron");
        assertThat(owner(made)).contains(made.accountId());
        assertThat(accounts.rolesOf(made.accountId())).containsExactly(Role.SYSTEM_ADMINISTRATOR);
        assertThat(first.isMissing()).as("nobody has a password yet").isTrue();
    }

    @Test
    void askedAgainBeforeItIsUsedTheEarlierCodeEnds() {
        var earlier = first.invite(login, "Ada Byron");
        var other = first.invite("other-" + login, "Bea Clark");
        var again = first.invite(login, "Ada Byron");
        assertThat(again.accountId()).isEqualTo(earlier.accountId());
        assertThat(owner(earlier)).isEmpty();
        assertThat(owner(other)).isEmpty();
        assertThat(owner(again)).contains(earlier.accountId());
    }

    @Test
    void onceThereIsAnAdministratorNobodyGetsInThisWay() {
        var made = first.invite(login, "Ada Byron");
        passwords.set(made.accountId(), "a lantern in the harbor");
        assertThat(first.isMissing()).isFalse();
        assertThatThrownBy(() -> first.invite("second-" + login, "Eve"))
                .isInstanceOf(FirstAdministrator.NotMissing.class)
                .hasMessageContaining("nothing was changed");
        assertThat(jdbc.sql("select count(*) from access.account where login = ?")
                        .param("second-" + login)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whereOrganizationsHaveAdministratorsAndTheNetworkHasNoneOneIsInvited() {
        var ofOne = world.staffOf("system-administrator", world.organizationOf(world.site()));
        assertThat(first.isMissing()).isFalse();
        var made = first.invite(login, "Ada Byron");
        assertThat(owner(made)).contains(made.accountId());
        assertThat(accounts.rolesOf(ofOne.id())).contains(Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void anAdministratorWhoLostThePasswordIsLetBackInByTheMachine() {
        var account = first.invite(login, "Ada Byron").accountId();
        passwords.set(account, "a lantern in the harbor");
        var code = first.letBackIn(" " + login.toUpperCase(java.util.Locale.ROOT));
        assertThat(owner(code)).contains(account);
        assertThat(first.isMissing()).as("the password works until then").isFalse();
        assertThat(jdbc.sql("select relation from audit.entry where subject_id = ? and data_class = 'O'")
                        .param(account)
                        .query(String.class)
                        .list())
                .containsExactly("operator");
    }

    @Test
    void nobodyElseIsLetInByTheMachine() {
        var nurse = world.staff("nurse", world.site(), null);
        for (var stranger : new String[] {world.login(nurse), "nobody-" + login})
            assertThatThrownBy(() -> first.letBackIn(stranger))
                    .isInstanceOf(FirstAdministrator.NoAdministrator.class)
                    .hasMessageContaining("nothing was changed");
        assertThat(jdbc.sql("select count(*) from access.invitation where account_id = ?")
                        .param(nurse.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Optional<UUID> owner(SetUpCode made) {
        var web = new Exchange(new MockHttpServletRequest(), new MockHttpServletResponse());
        return setUps.look(made.code(), web).map(Invitee::id);
    }
}

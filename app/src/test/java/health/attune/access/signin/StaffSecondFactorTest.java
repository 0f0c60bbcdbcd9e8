package health.attune.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.factors.SecondFactors;
import health.attune.access.passwords.Passwords;
import health.attune.access.recovery.RecoveryCodes;
import health.attune.access.throttle.Throttle;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is asked of staff outside of tests. */
@AttuneTest
class StaffSecondFactorTest {
    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    SignIns strict;

    @BeforeEach
    void asOutsideOfTests() {
        strict = new SignIns(
                beans.getBean(CredentialStore.class),
                beans.getBean(Passwords.class),
                beans.getBean(SecondFactors.class),
                beans.getBean(RecoveryCodes.class),
                new SignInSettings(true, Duration.ofHours(24)),
                beans.getBean(Throttle.class),
                beans.getBean(Tries.class),
                beans.getBean(Arrival.class),
                Clock.systemUTC());
    }

    @BeforeEach
    void nobodyWaits() {
        jdbc.sql("delete from access.attempt").update();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void staffSetUpASecondFactorAtTheirNextSignIn() {
        assertThat(signIn(world.staff("nurse", world.site(), null))).isEqualTo(Step.SECOND_FACTOR_NEXT);
    }

    @Test
    void aPersonMayChoose() {
        assertThat(signIn(world.account(world.person("Ida", "Lund")))).isEqualTo(Step.DONE);
    }

    private Step signIn(Principal who) {
        var web = new Exchange(new MockHttpServletRequest(), new MockHttpServletResponse());
        return strict.password(world.login(who), World.PASSWORD, web);
    }
}

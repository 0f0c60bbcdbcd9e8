package health.attune.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.factors.Authenticator;
import health.attune.access.factors.SecondFactors;
import health.attune.access.happenings.Happened;
import health.attune.access.happenings.Happenings;
import health.attune.access.passwords.Passwords;
import health.attune.database.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two browsers know the password of an account that has to set up a second factor: one is its owner's. */
@AttuneTest
class WaitingSignInTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Passwords passwords;

    @Autowired
    SecondFactors factors;

    @Autowired
    Happenings happenings;

    Principal nurse;
    Visitor owner;
    Visitor other;

    @BeforeEach
    void bothWait() {
        jdbc.sql("delete from access.attempt").update(); // all tests come from one address
        nurse = world.staff("nurse", world.site(), null);
        jdbc.sql("update access.account set password_needs_second_factor = true where id = ?")
                .param(nurse.id())
                .update();
        owner = waiting();
        other = waiting();
    }

    @Test
    void eachIsShownASecretOfItsOwn() {
        var before = app(owner);
        assertThat(app(other).key()).isNotEqualTo(before.key());
        assertThat(app(owner).key()).isEqualTo(before.key());
    }

    @Test
    void whatTheOwnerConfirmedIsAskedOfTheOther() {
        var others = app(other);
        assertThat(confirm(owner, app(owner))).isEqualTo("/account/recovery-codes");
        assertThat(confirm(other, others)).isEqualTo("/sign-in");
        assertThat(Visitor.next(other.get("/sign-in/second-factor"))).isEqualTo("/sign-in");
        assertThat(Visitor.next(other.get("/account"))).isEqualTo("/sign-in");
    }

    @Test
    void thePasskeyThatTheOwnerAddedIsAskedOfTheOther() {
        var others = app(other);
        jdbc.sql("""
                insert into access.passkey (id, account_id, credential_id, public_key, sign_count, backup_eligible,
                    backed_up, name)
                values (?, ?, sha256('a passkey of this test'), '', 0, false, false, 'Phone')
                """).params(Ids.next(), nurse.id()).update();
        assertThat(confirm(other, others)).isEqualTo("/sign-in");
        assertThat(Visitor.next(other.get("/account"))).isEqualTo("/sign-in");
    }

    @Test
    void aNewPasswordVoidsWhatWaitsAndNobodySetsASecondFactorUpByTheOldOne() {
        var others = app(other);
        passwords.set(nurse.id(), "another lantern, another harbor");
        assertThat(confirm(other, others)).isEqualTo("/sign-in");
        assertThat(Visitor.next(other.get("/sign-in/second-factor"))).isEqualTo("/sign-in");
        assertThat(factors.take(nurse.id(), others.code(1))).isFalse();
    }

    @Test
    void theEndOfTheAccountVoidsIt() {
        jdbc.sql("update access.account set active_until = now() where id = ?")
                .param(nurse.id())
                .update();
        assertThat(Visitor.next(other.get("/sign-in/second-factor"))).isEqualTo("/sign-in");
    }

    @Test
    void theRemovalOfTheSecondFactorVoidsWhatWaitsForItsCode() {
        assertThat(confirm(owner, app(owner))).isEqualTo("/account/recovery-codes");
        var late = new Visitor(port);
        late.get("/sign-in");
        assertThat(Visitor.next(late.post("/sign-in", "login", world.login(nurse), "password", World.PASSWORD)))
                .isEqualTo("/sign-in/code");
        factors.remove(nurse.id());
        assertThat(Visitor.next(late.get("/sign-in/code"))).isEqualTo("/sign-in");
    }

    @Test
    void theSecondFactorThatWasSetUpOnTheWayInStandsInTheHistory() {
        assertThat(confirm(owner, app(owner))).isEqualTo("/account/recovery-codes");
        assertThat(happenings.of(nurse.id()))
                .filteredOn(one -> one.what() == Happened.SECOND_FACTOR_ADDED)
                .singleElement()
                .satisfies(added -> assertThat(added.by()).isNull());
    }

    private Visitor waiting() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        assertThat(Visitor.next(visitor.post("/sign-in", "login", world.login(nurse), "password", World.PASSWORD)))
                .isEqualTo("/sign-in/second-factor");
        return visitor;
    }

    private static Authenticator app(Visitor visitor) {
        var page = visitor.get("/sign-in/second-factor").body();
        return new Authenticator(page.replaceAll("(?s).*<code[^>]*>([A-Z2-7 ]+)</code>.*", "$1"));
    }

    private static String confirm(Visitor visitor, Authenticator app) {
        return Visitor.next(visitor.post("/sign-in/second-factor", "code", app.code()));
    }
}

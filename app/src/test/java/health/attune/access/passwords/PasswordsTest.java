package health.attune.access.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@AttuneTest
class PasswordsTest {
    @Autowired
    Passwords passwords;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSameSignsTypedAnotherWayMatch() {
        var hash = passwords.encode("un ñandú en la colina");
        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("un n\u0303andu\u0301 en la colina", hash)).isTrue();
        assertThat(passwords.matches("un nandu en la colina", hash)).isFalse();
    }

    @Test
    void withoutAnAccountTheSameWorkIsDoneAndTheAnswerIsNo() {
        var hash = passwords.encode("a lantern in the harbor");
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
        long known = best(() -> passwords.matches("a wrong one for this", hash));
        long unknown = best(() -> passwords.matches("a wrong one for this", null));
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    @Test
    void aHashMadeWithLessWorkIsMadeAnewAtSignIn() {
        var account = world.staff("nurse", world.site(), null).id();
        var weak = "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(World.PASSWORD);
        jdbc.sql("update access.account set password = ? where id = ?")
                .params(weak, account)
                .update();
        assertThat(passwords.belongs(account, World.PASSWORD)).isTrue();
        passwords.upgrade(account, World.PASSWORD, weak);
        var now = jdbc.sql("select password from access.account where id = ?")
                .param(account)
                .query(String.class)
                .single();
        assertThat(now).contains("m=19456,t=2");
        assertThat(passwords.belongs(account, World.PASSWORD)).isTrue();
    }

    private static long best(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}

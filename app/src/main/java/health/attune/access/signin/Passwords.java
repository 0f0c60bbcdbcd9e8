package health.attune.access.signin;

import java.text.Normalizer;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords of accounts: hashed with Argon2id, the same work whether or not there is anything to compare with. */
@Component
public class Passwords implements PasswordEncoder {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    /** Memory and rounds: OWASP Password Storage Cheat Sheet, second of its equal settings for Argon2id. */
    private static final int MEMORY_KIB = 19 * 1024;

    private static final int ROUNDS = 2;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ROUNDS)));
    private final String nobodys = encoder.encode("nobody has this password");
    private final JdbcClient jdbc;

    Passwords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the password for the account, unasked whether it is a good one. */
    public void set(UUID accountId, String password) {
        jdbc.sql("""
                update access.account
                set password = :password, password_set_at = now(), version = version + 1
                where id = :id
                """).param("id", accountId).param("password", encode(password)).update();
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        return encoder.encode(normal(String.valueOf(password)));
    }

    /** Whether they belong together; without a hash the same work is done and the answer is no. */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        boolean equal = encoder.matches(normal(String.valueOf(password)), hash == null ? nobodys : hash);
        return equal && hash != null;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}

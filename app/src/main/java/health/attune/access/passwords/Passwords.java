package health.attune.access.passwords;

import java.text.Normalizer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
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
    /** Memory and rounds: OWASP Password Storage Cheat Sheet, one of its equal settings for Argon2id. */
    private static final int MEMORY_KIB = 19 * 1024;

    private static final int ROUNDS = 2;
    /** Each hash holds its memory: no more at once than can be worked on, or a crowd would exhaust it. */
    private final Semaphore atOnce = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ROUNDS)));
    private final String nobodys = encode("nobody has this password");
    private final JdbcClient jdbc;

    Passwords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the password for the account, unasked whether it is a good one; a short one opens nothing alone. */
    public void set(UUID accountId, String password) {
        jdbc.sql("""
                update access.account
                set password = :password, password_needs_second_factor = :short, password_set_at = now(),
                    version = version + 1
                where id = :id
                """)
                .param("id", accountId)
                .param("password", encode(password))
                .param("short", PasswordRule.isShort(password))
                .update();
    }

    /** Whether it is the account's password. */
    public boolean belongs(UUID accountId, String password) {
        var hash = jdbc.sql("select password from access.account where id = :id and password is not null")
                .param("id", accountId)
                .query(String.class)
                .optional();
        return matches(password, hash.orElse(null));
    }

    /** Hashes again what was hashed with less work than is asked for today. */
    public void upgrade(UUID accountId, String password, @Nullable String hash) {
        if (!upgradeEncoding(hash)) return;
        jdbc.sql("update access.account set password = :new where id = :id and password = :old")
                .param("id", accountId)
                .param("new", encode(password))
                .param("old", hash)
                .update();
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        atOnce.acquireUninterruptibly();
        try {
            return encoder.encode(normal(String.valueOf(password)));
        } finally {
            atOnce.release();
        }
    }

    /** Whether they belong together; without a hash the same work is done and the answer is no. */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        atOnce.acquireUninterruptibly();
        try {
            boolean equal = encoder.matches(normal(String.valueOf(password)), hash == null ? nobodys : hash);
            return equal && hash != null;
        } finally {
            atOnce.release();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** The same signs typed on another keyboard are the same password. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}

package health.attune.access.passkeys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Challenges: random, for one browser and one purpose, for five minutes, and answered once, rightly or not. */
@Component
class Ceremonies {
    static final Duration LIFE = Duration.ofMinutes(5);
    private static final int CHALLENGE_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;

    Ceremonies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] begin(Ceremony ceremony) {
        clearAway();
        var challenge = new byte[CHALLENGE_BYTES];
        random.nextBytes(challenge);
        jdbc.sql("""
                insert into access.ceremony (challenge, purpose, holder_hash, expires_at)
                values (:challenge, :purpose, :holder, now() + make_interval(secs => :life))
                """)
                .param("challenge", challenge)
                .param("purpose", ceremony.purpose().word())
                .param("holder", hash(ceremony.holder()))
                .param("life", (double) LIFE.toSeconds())
                .update();
        return challenge;
    }

    /** Whether that challenge was given to this holder for this purpose; asked once, it is gone. */
    boolean end(byte[] challenge, Ceremony ceremony) {
        return jdbc.sql("""
                delete from access.ceremony
                where challenge = :challenge and purpose = :purpose and holder_hash = :holder and expires_at > now()
                """)
                        .param("challenge", challenge)
                        .param("purpose", ceremony.purpose().word())
                        .param("holder", hash(ceremony.holder()))
                        .update()
                == 1;
    }

    /** What nobody answered, a little at a time. */
    private void clearAway() {
        jdbc.sql("""
                delete from access.ceremony where challenge in (
                    select challenge from access.ceremony where expires_at < now() limit 20 for update skip locked)
                """).update();
    }

    private static byte[] hash(String holder) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(holder.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

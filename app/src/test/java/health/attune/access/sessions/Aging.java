package health.attune.access.sessions;

import health.attune.access.Principal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets time pass for sessions, for tests. */
public final class Aging {

    private Aging() {}

    /** In every session of theirs, the last proof of who they are lies so much further back. */
    public static void proof(Principal who, Duration by, JdbcClient jdbc) {
        jdbc.sql("""
                select s.primary_id, a.attribute_bytes
                from access.session s join access.session_attributes a on a.session_primary_id = s.primary_id
                where s.principal_name = ? and a.attribute_name = 'presence'
                """).param(who.getName()).query(row -> {
            jdbc.sql("update access.session_attributes set attribute_bytes = ?"
                            + " where session_primary_id = ? and attribute_name = 'presence'")
                    .params(older(row.getBytes("attribute_bytes"), by), row.getString("primary_id"))
                    .update();
        });
    }

    private static byte[] older(byte[] bytes, Duration by) {
        try {
            var presence = PresenceBytes.read(bytes);
            return PresenceBytes.of(
                    presence.proven(presence.way(), presence.provenAt().minus(by)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package health.attune.notices;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TellingStore {
    private final JdbcClient jdbc;

    TellingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that is due longest; it comes again in a while unless it is told by then. */
    Optional<Settled> takeNext() {
        return jdbc.sql("""
                update notices.notice set tell_at = now() + interval '30 seconds'
                where id = (select id from notices.notice where tell_at <= now()
                    order by tell_at limit 1 for update skip locked)
                returning id, key, account_id, kind, state
                """)
                .query((row, number) -> new Settled(
                        row.getObject("id", UUID.class),
                        new NoticeSettled(
                                row.getString("key"),
                                row.getObject("account_id", UUID.class),
                                row.getString("kind"),
                                Outcome.of(row.getString("state")))))
                .optional();
    }

    /** Whether nobody else has told it meanwhile. */
    boolean told(UUID id) {
        return jdbc.sql("update notices.notice set tell_at = null where id = ? and tell_at is not null")
                        .param(id)
                        .update()
                > 0;
    }

    record Settled(UUID id, NoticeSettled event) {}
}

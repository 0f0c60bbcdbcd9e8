package health.attune.operations;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InstanceStore {
    private final JdbcClient jdbc;

    InstanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void seen(UUID id, String host, String version, String keyMark) {
        jdbc.sql("""
                insert into operations.instance (id, host, version, key_mark) values (:id, :host, :version, :key)
                on conflict (id) do update set seen_at = now()
                """)
                .param("id", id)
                .param("host", host)
                .param("version", version)
                .param("key", keyMark)
                .update();
        jdbc.sql("delete from operations.instance where seen_at < now() - interval '1 day'")
                .update();
    }

    /** It says good-bye: what is gone without that was not stopped. */
    void stopped(UUID id) {
        jdbc.sql("delete from operations.instance where id = :id")
                .param("id", id)
                .update();
    }

    List<Instance> all() {
        return jdbc.sql("""
                select host, version, coalesce(key_mark, '') as key_mark,
                    started_at, seen_at, seen_at > now() - interval '1 minute' as runs
                from operations.instance order by host, started_at
                """)
                .query((row, number) -> new Instance(
                        row.getString("host"),
                        row.getString("version"),
                        row.getString("key_mark"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        row.getBoolean("runs")))
                .list();
    }
}

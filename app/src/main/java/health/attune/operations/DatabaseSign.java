package health.attune.operations;

import health.attune.operations.Sign.State;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@Order(10)
class DatabaseSign implements Signs.Watched {
    private static final Duration SLOW = Duration.ofMillis(500);

    private final JdbcClient jdbc;

    DatabaseSign(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public List<Sign> look() {
        long began = System.nanoTime();
        try {
            var found = jdbc.sql("""
                    select current_setting('server_version') as version,
                        current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'
                            and current_setting('synchronous_commit') <> 'off' as durable,
                        pg_database_size(current_database()) as size
                    """).query(Found.class).single();
            return List.of(sign(found, Duration.ofNanos(System.nanoTime() - began)));
        } catch (DataAccessException e) {
            return List.of(Sign.of(name(), State.BROKEN, "database.away").with(Measure.of("database.up", 0)));
        }
    }

    private Sign sign(Found found, Duration took) {
        var figures = new Measure[] {
            Measure.of("database.up", 1),
            Measure.of("database.durable", found.durable()),
            Measure.of("database.size.bytes", found.size()),
            Measure.of("database.answer.seconds", took.toNanos() / 1e9)
        };
        var size = new Sign.Bytes(found.size());
        if (!found.durable())
            return Sign.of(name(), State.BROKEN, "database.forgetful").with(figures);
        if (took.compareTo(SLOW) > 0)
            return Sign.of(name(), State.ATTENTION, "database.slow", took.toMillis())
                    .with(figures);
        return Sign.of(name(), State.GOOD, "database.good", found.version(), took.toMillis(), size)
                .with(figures);
    }

    record Found(String version, boolean durable, long size) {}
}

package health.attune.jobs;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The time of the database, which all instances share. Between two readings it goes on with a clock that nobody sets,
 * so that a machine whose time jumps neither hurries nor delays anything.
 */
@Component
class DatabaseTime implements Clock {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTime.class);
    private static final Duration READ_EVERY = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private volatile @Nullable Reading last;

    DatabaseTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant now() {
        var known = last;
        return known == null || known.age().compareTo(READ_EVERY) > 0 ? read(known) : known.now();
    }

    /** Where the database does not answer, the time known so far goes on. */
    private Instant read(@Nullable Reading known) {
        try {
            var at = jdbc.sql("select clock_timestamp()").query(Instant.class).single();
            var fresh = new Reading(Objects.requireNonNull(at), System.nanoTime());
            last = fresh;
            return fresh.now();
        } catch (DataAccessException e) {
            LOG.warn(
                    "The time of the database can't be read ({}).", e.getClass().getSimpleName());
            return known == null ? Instant.now() : known.now();
        }
    }

    private record Reading(Instant at, long nanos) {
        Duration age() {
            return Duration.ofNanos(System.nanoTime() - nanos);
        }

        Instant now() {
            return at.plus(age());
        }
    }
}

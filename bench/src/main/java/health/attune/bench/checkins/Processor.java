package health.attune.bench.checkins;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Time of the processors: unlike time on the clock, it hardly depends on what else this machine does. */
final class Processor {

    private Processor() {}

    /** Nanoseconds used so far by this process, and by the sessions of the database where it runs on this machine. */
    static long used(Connection watch) throws SQLException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long used = system.getProcessCpuTime();
        try (var statement = watch.createStatement();
                var row = statement.executeQuery(
                        "select pid from pg_stat_activity where backend_type = 'client backend'")) {
            while (row.next())
                used += ProcessHandle.of(row.getInt(1))
                        .flatMap(process -> process.info().totalCpuDuration())
                        .map(Duration::toNanos)
                        .orElse(0L);
        }
        return used;
    }
}

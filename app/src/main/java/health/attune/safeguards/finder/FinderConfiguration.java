package health.attune.safeguards.finder;

import health.attune.jobs.Job;
import health.attune.notices.NoticeKind;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class FinderConfiguration {
    private static final Duration EVERY = Duration.ofSeconds(60);

    @Bean
    Job secondFinder(Finder finder) {
        return new Job("safeguards.finder", EVERY, Job.By.ONE_INSTANCE, finder::run);
    }

    @Bean
    NoticeKind foundLateNotice() {
        return new NoticeKind("safeguards.notice.found-late");
    }

    /** Counted by the database, so that every instance tells the same, also after a new start. */
    @Bean
    MeterBinder alertsFoundLate(JdbcClient jdbc) {
        return registry -> FunctionCounter.builder("alerts.found.late", jdbc, FinderConfiguration::foundLate)
                .description("Alerts that were not raised with their answer but by the second finder")
                .register(registry);
    }

    @Bean
    MeterBinder finderRuns(JdbcClient jdbc) {
        return registry -> {
            Gauge.builder("attune.finder.age.seconds", jdbc, FinderConfiguration::sinceItRan)
                    .description("how long ago the second finder ended its last run")
                    .register(registry);
            Gauge.builder("attune.finder.found", jdbc, FinderConfiguration::foundToday)
                    .description("alerts that it had to raise within a day")
                    .register(registry);
        };
    }

    @Bean
    MeterBinder answersUnjudged(Unjudged unjudged) {
        return registry -> Gauge.builder("alerts.unjudged", unjudged, FinderConfiguration::unjudged)
                .description("responses that the second finder can't judge: always to be 0")
                .register(registry);
    }

    private static double unjudged(Unjudged unjudged) {
        try {
            return unjudged.count();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }

    private static double sinceItRan(JdbcClient jdbc) {
        return number(
                jdbc, "select extract(epoch from now() - coalesce(ran_at, pass_began_at)) from safeguards.finder");
    }

    private static double foundToday(JdbcClient jdbc) {
        return number(
                jdbc,
                "select count(*) from safeguards.found_late"
                        + " where not is_historic and found_at > now() - interval '1 day'");
    }

    private static double foundLate(JdbcClient jdbc) {
        return number(jdbc, "select count(*) from safeguards.found_late where not is_historic");
    }

    private static double number(JdbcClient jdbc, String sql) {
        try {
            return jdbc.sql(sql).query(Double.class).single();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}

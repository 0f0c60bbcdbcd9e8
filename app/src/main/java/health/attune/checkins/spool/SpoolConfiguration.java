package health.attune.checkins.spool;

import health.attune.jobs.Job;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SpoolConfiguration {
    private static final Duration EVERY = Duration.ofSeconds(5);

    /** On every instance: each files what it received itself, and what instances left that are gone. */
    @Bean
    Job fileSpool(Spool spool) {
        return new Job("checkins.spool", EVERY, Job.By.EVERY_INSTANCE, spool::fileAll);
    }

    @Bean
    MeterBinder answersInSpool(Spool spool) {
        return registry -> Gauge.builder("spool.waiting", spool, Spool::waitingHere)
                .description("Answers that this instance received and could not file yet")
                .register(registry);
    }
}

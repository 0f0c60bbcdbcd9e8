package health.attune.checkins.spool;

import health.attune.jobs.Job;
import health.attune.notices.NoticeKind;
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
    NoticeKind answerSetAside() {
        return Alarm.ASIDE;
    }

    @Bean
    MeterBinder answersInSpool(Spool spool) {
        return registry -> {
            Gauge.builder("spool.waiting", spool, Spool::waitingHere)
                    .description("Answers that this instance received and could not file yet")
                    .register(registry);
            Gauge.builder("spool.aside", spool, Spool::setAside)
                    .description("Files in the spool with answers that could not be filed or read: always to be 0")
                    .register(registry);
        };
    }
}

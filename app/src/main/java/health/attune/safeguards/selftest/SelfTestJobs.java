package health.attune.safeguards.selftest;

import health.attune.jobs.Job;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SelfTestJobs {
    private static final Duration OFTEN = Duration.ofSeconds(10);

    @Bean
    Job runSelfTest(SelfTest selfTest) {
        return new Job("safeguards.self-test", OFTEN, Job.By.ONE_INSTANCE, selfTest::step);
    }

    @Bean
    MeterBinder selfTestMeters(SelfTestWatch watch) {
        return registry -> {
            Gauge.builder("attune.selftest.age.seconds", watch, one -> one.age().toSeconds())
                    .description("how long ago an alert of the self-test came through the whole way")
                    .register(registry);
            Gauge.builder("attune.selftest.overdue", watch, one -> one.isOverdue(one.age()) ? 1 : 0)
                    .description("1 while staff are warned on every page that alerts may not arrive")
                    .register(registry);
        };
    }
}

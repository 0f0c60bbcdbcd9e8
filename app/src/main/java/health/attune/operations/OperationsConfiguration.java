package health.attune.operations;

import health.attune.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {
    private static final Duration BEAT_EVERY = Duration.ofSeconds(10);

    @Bean
    Job lookAtSigns(Signs signs) {
        return new Job("operations.look", Signs.LOOK_EVERY, Job.By.EVERY_INSTANCE, signs::look);
    }

    @Bean
    Job beatOfThisInstance(Heartbeat heartbeat) {
        return new Job("operations.heartbeat", BEAT_EVERY, Job.By.EVERY_INSTANCE, heartbeat::beat);
    }
}

package health.attune.origins;

import health.attune.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OriginJobs {
    /** In one run; whatever is left waits for the next, so that an instance that ends is not waited for long. */
    private static final int BATCHES = 100;

    /** A batch is a transaction: where it fails, it is done again. */
    @Bean
    Job labelingEarlier(Labelings labelings) {
        return new Job("origins.labeling", Duration.ofSeconds(5), Job.By.ONE_INSTANCE, () -> {
            for (int batch = 0; batch < BATCHES; batch++) if (!labelings.next()) return;
        });
    }
}

package health.attune.notices;

import health.attune.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeJobs {
    private static final Duration OFTEN = Duration.ofSeconds(1);

    /** On every instance: what escalates an alert must not wait for one of them to be found dead. */
    @Bean
    Job tellOfNotices(NoticeTelling telling) {
        return new Job("notices.tell", OFTEN, Job.By.EVERY_INSTANCE, telling::tellAll);
    }

    @Bean
    NoticeKind testNotice() {
        return TestNotices.KIND;
    }

    @Bean
    NoticeKind accountNotice() {
        return AccountNotices.KIND;
    }
}

package health.attune.alerts.escalation;

import health.attune.jobs.Job;
import health.attune.notices.NoticeKind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EscalationJobs {
    /** With the two seconds after which a stopped instance lets go, and a sweep of another, within ten of the time. */
    private static final Duration OFTEN = Duration.ofSeconds(2);

    /** On every instance: an alert must not wait for one of them to be found dead. */
    @Bean
    Job sweepAlerts(Sweep sweep) {
        return new Job("alerts.sweep", OFTEN, Job.By.EVERY_INSTANCE, sweep::all);
    }

    @Bean
    NoticeKind alertWaits() {
        return Messenger.WAITING;
    }

    @Bean
    NoticeKind alertOfNobody() {
        return Messenger.SELF_TEST;
    }

    @Bean
    NoticeKind alertUnanswered() {
        return Messenger.UNANSWERED;
    }

    @Bean
    MeterBinder alertMeters(Escalations escalations) {
        return registry -> {
            Gauge.builder("attune.alerts.unrouted", escalations, Escalations::unrouted)
                    .description("open alerts that nobody has who could act on them: always to be 0")
                    .register(registry);
            Gauge.builder("attune.alerts.late", escalations, Escalations::late)
                    .description("alerts that nobody has taken by their deadline")
                    .register(registry);
        };
    }
}

package health.attune.breakglass;

import health.attune.access.DataClass;
import health.attune.access.Verb;
import health.attune.audit.Audit;
import health.attune.audit.AuditEntry;
import health.attune.audit.AuditEntry.About;
import health.attune.audit.AuditEntry.Actor;
import health.attune.jobs.Job;
import health.attune.looks.WithheldLooks;
import health.attune.notices.NoticeKind;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class BreakGlassJobs {

    /** What its time has ended is marked so, with an entry in the trail; the relationship ended by itself. */
    @Bean
    Job breakGlassEnding(OpeningStore store, BreakGlass breakGlass, Audit audit, TransactionTemplate transaction) {
        return new Job("breakglass.ending", Duration.ofMinutes(1), Job.By.ONE_INSTANCE, () -> {
            for (var opening : store.over())
                transaction.executeWithoutResult(status -> {
                    breakGlass.over(opening);
                    audit.record(new AuditEntry(
                            Actor.JOB,
                            Verb.WRITE.on(DataClass.CONSENTS),
                            About.person(opening.personId(), BreakGlass.ENDED),
                            "job",
                            true));
                });
            store.forgetSearches();
        });
    }

    @Bean
    Job breakGlassReminding(OpeningReviews reviews) {
        return new Job("breakglass.reminding", Duration.ofMinutes(5), Job.By.ONE_INSTANCE, () -> {
            reviews.askNewcomers();
            reviews.remind();
        });
    }

    /** What the person is not told of stands in their list of who has looked only when it is told. */
    @Bean
    WithheldLooks breakGlassWithheld(OpeningStore store) {
        return store::withheldFrom;
    }

    @Bean
    NoticeKind breakGlassOpened() {
        return OpeningReviews.OPENED;
    }

    @Bean
    NoticeKind breakGlassOverdue() {
        return OpeningReviews.OVERDUE;
    }
}

package health.attune.supervision;

import health.attune.access.Principal;
import health.attune.jobs.Job;
import health.attune.notices.NoticeKind;
import health.attune.today.DigestMails;
import health.attune.today.DigestMails.Counted;
import health.attune.today.DigestWish;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The summary on Mondays: how much a supervisor has to talk over, with how many workers. */
@Component
public class WeeklyMails implements DigestMails.Digest {
    public static final NoticeKind KIND = new NoticeKind("supervision.digest", NoticeKind.Choice.HOURS);
    public static final DigestWish MONDAYS = new DigestWish(7, Set.of(DayOfWeek.MONDAY));

    private final Supervision supervision;

    WeeklyMails(Supervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public NoticeKind kind() {
        return KIND;
    }

    @Override
    public Counted count(Principal who) {
        var counts = supervision.counts(who);
        return new Counted(counts.workers(), counts.figures(), true);
    }

    @Configuration(proxyBeanMethods = false)
    static class WeeklyJobs {
        private static final Duration EVERY = Duration.ofMinutes(15);

        @Bean
        NoticeKind weeklyKind() {
            return KIND;
        }

        @Bean
        Job weeklyJob(DigestMails mails, WeeklyMails weekly) {
            return new Job(KIND.key(), EVERY, Job.By.ONE_INSTANCE, () -> mails.sendDue(weekly));
        }
    }
}

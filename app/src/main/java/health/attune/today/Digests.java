package health.attune.today;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.jobs.Job;
import health.attune.notices.NoticeKind;
import health.attune.pages.Frames;
import health.attune.today.DigestMails.Counted;
import health.attune.today.WaitingItem.Part;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The summary of the day: how much waits for a worker, and how much of it is overdue about somebody's safety. */
@Component
public class Digests implements DigestMails.Digest {
    public static final NoticeKind KIND = new NoticeKind("today.digest");

    private final Today today;
    private final Accounts accounts;
    private final Frames frames;

    Digests(Today today, Accounts accounts, Frames frames) {
        this.today = today;
        this.accounts = accounts;
        this.frames = frames;
    }

    @Override
    public NoticeKind kind() {
        return KIND;
    }

    /** What could not be read is told of: a small number must not reassure anybody. */
    @Override
    public Counted count(Principal who) {
        var list = today.count(who, frames.words(accounts.language(who.id())));
        int overdue =
                list.parts(null).getOrDefault(Part.SAFETY_OVERDUE, List.of()).size();
        int missing = list.missing().size();
        return new Counted(list.count(), List.of(list.count(), overdue, missing), missing == 0);
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        private static final Duration EVERY = Duration.ofMinutes(5);

        @Bean
        NoticeKind digestKind() {
            return KIND;
        }

        @Bean
        Job digestJob(DigestMails mails, Digests digests) {
            return new Job(KIND.key(), EVERY, Job.By.ONE_INSTANCE, () -> mails.sendDue(digests));
        }
    }
}

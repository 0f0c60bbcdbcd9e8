package health.attune.supervision;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.database.Viewer;
import health.attune.jobs.Job;
import health.attune.notices.Channel;
import health.attune.notices.Notice;
import health.attune.notices.NoticeKind;
import health.attune.notices.Notices;
import health.attune.rosters.Absences;
import health.attune.today.DigestWish;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells supervisors who ask for it by mail on Mondays how much there is to talk over: counts, and nothing else. */
@Component
public class WeeklyMails {
    private static final Logger LOG = LoggerFactory.getLogger(WeeklyMails.class);
    static final NoticeKind KIND = new NoticeKind("supervision.digest");
    static final DigestWish MONDAYS = new DigestWish(7, Set.of(DayOfWeek.MONDAY));

    private final WeeklyMailStore store;
    private final Supervision supervision;
    private final Notices notices;
    private final Accounts accounts;
    private final WorkPlaces workPlaces;
    private final Absences absences;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WeeklyMails(
            WeeklyMailStore store,
            Supervision supervision,
            Notices notices,
            Accounts accounts,
            WorkPlaces workPlaces,
            Absences absences,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.supervision = supervision;
        this.notices = notices;
        this.accounts = accounts;
        this.workPlaces = workPlaces;
        this.absences = absences;
        this.transaction = transaction;
        this.clock = clock;
    }

    public boolean isWished(Principal who) {
        return store.isWished(who.id());
    }

    public void wish(Principal who) {
        store.wish(who.id());
    }

    public void stop(Principal who) {
        store.forget(who.id());
    }

    /** Whether it would arrive: they have confirmed a mail address. */
    public boolean isReachable(Principal who) {
        return notices.reaching(who.id()).contains(Channel.MAIL);
    }

    /** All that are due. One that fails holds up nobody else's, and is tried again at the next time. */
    void sendDue() {
        for (var account : store.wishing())
            try {
                accounts.principal(account).ifPresent(this::sendWhereDue);
            } catch (RuntimeException e) {
                LOG.error(
                        "A weekly mail could not be made ({}); it is tried again.",
                        e.getClass().getSimpleName());
            }
        store.forgetOld();
    }

    private void sendWhereDue(Principal who) {
        workPlaces
                .zoneOfWork(who.id())
                .flatMap(zone -> MONDAYS.dueDay(clock.instant(), zone))
                .filter(day -> !store.isLookedAt(who.id(), day))
                .filter(day -> !absences.isAway(who))
                .ifPresent(day -> send(who, day));
    }

    /** That it was looked and that it is sent are one: of two instances one does both. */
    void send(Principal who, LocalDate day) {
        var workers = counted(who);
        transaction.executeWithoutResult(status -> {
            if (!store.look(who.id(), day) || workers.isEmpty()) return;
            var key = KIND.key() + " " + who.id() + " " + day;
            notices.send(new Notice(key, who.id(), KIND, Notice.Urgency.ROUTINE, figures(workers)));
        });
    }

    private static List<Integer> figures(List<Overview> workers) {
        return List.of(
                workers.size(),
                workers.stream().mapToInt(Overview::better).sum(),
                workers.stream().mapToInt(Overview::overdue).sum(),
                workers.stream().mapToInt(one -> one.loops().all()).sum());
    }

    /** On behalf of the supervisor: what they could not see on the page is not counted. */
    private List<Overview> counted(Principal who) {
        Viewer.become(Viewer.staff(who.id()));
        try {
            return supervision.workers(who);
        } finally {
            Viewer.become(null);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WeeklyJobs {
        private static final Duration EVERY = Duration.ofMinutes(15);

        @Bean
        NoticeKind weeklyKind() {
            return KIND;
        }

        @Bean
        Job weeklyJob(WeeklyMails mails) {
            return new Job("supervision.digest", EVERY, Job.By.ONE_INSTANCE, mails::sendDue);
        }
    }
}

package health.attune.today;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.database.Viewer;
import health.attune.jobs.Job;
import health.attune.notices.Channel;
import health.attune.notices.Notice;
import health.attune.notices.NoticeKind;
import health.attune.notices.Notices;
import health.attune.pages.Frames;
import health.attune.rosters.Absences;
import health.attune.today.WaitingItem.Part;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells workers by mail how much waits for them, at the hour they wished: counts, and not a word of what or whom. */
@Component
public class Digests {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    static final NoticeKind KIND = new NoticeKind("today.digest");

    private final DigestStore store;
    private final Today today;
    private final Notices notices;
    private final Accounts accounts;
    private final WorkPlaces workPlaces;
    private final Absences absences;
    private final Frames frames;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(
            DigestStore store,
            Today today,
            Notices notices,
            Accounts accounts,
            WorkPlaces workPlaces,
            Absences absences,
            Frames frames,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.today = today;
        this.notices = notices;
        this.accounts = accounts;
        this.workPlaces = workPlaces;
        this.absences = absences;
        this.frames = frames;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Empty where they want none. */
    public Optional<DigestWish> wishOf(Principal who) {
        return store.wish(who.id());
    }

    public void wish(Principal who, DigestWish wish) {
        store.keep(who.id(), wish);
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
        for (var wished : store.wished())
            try {
                accounts.principal(wished.accountId()).ifPresent(who -> sendWhereDue(who, wished.wish()));
            } catch (RuntimeException e) {
                LOG.error(
                        "A digest could not be made ({}); it is tried again.",
                        e.getClass().getSimpleName());
            }
        store.forgetOld();
    }

    private void sendWhereDue(Principal who, DigestWish wish) {
        workPlaces
                .zoneOfWork(who.id())
                .flatMap(zone -> wish.dueDay(clock.instant(), zone))
                .filter(day -> !store.isLookedAt(who.id(), day))
                .filter(day -> !absences.isAway(who))
                .ifPresent(day -> send(who, day));
    }

    /** That it was looked and that it is sent are one: of two instances one does both. */
    private void send(Principal who, LocalDate day) {
        var list = counted(who);
        int overdue =
                list.parts(null).getOrDefault(Part.SAFETY_OVERDUE, List.of()).size();
        transaction.executeWithoutResult(status -> {
            if (!store.look(who.id(), day, list.count()) || list.count() == 0) return;
            var key = KIND.key() + " " + who.id() + " " + day;
            notices.send(new Notice(key, who.id(), KIND, Notice.Urgency.ROUTINE, List.of(list.count(), overdue)));
        });
    }

    /** On behalf of the worker: what they could not see on the page is not counted. */
    private TodayList counted(Principal who) {
        Viewer.become(Viewer.staff(who.id()));
        try {
            return today.count(who, frames.words(accounts.language(who.id())));
        } finally {
            Viewer.become(null);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        private static final Duration EVERY = Duration.ofMinutes(5);

        @Bean
        NoticeKind digestKind() {
            return KIND;
        }

        @Bean
        Job digestJob(Digests digests) {
            return new Job("today.digest", EVERY, Job.By.ONE_INSTANCE, digests::sendDue);
        }
    }
}

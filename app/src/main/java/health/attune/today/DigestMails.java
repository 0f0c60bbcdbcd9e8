package health.attune.today;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.database.Viewer;
import health.attune.notices.Channel;
import health.attune.notices.Notice;
import health.attune.notices.NoticeKind;
import health.attune.notices.Notices;
import health.attune.rosters.Absences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells those who asked for it by mail how much there is, at their hour: counts, and not a word of what or whom. */
@Component
public class DigestMails {
    private static final Logger LOG = LoggerFactory.getLogger(DigestMails.class);

    /** Less than that before it would come too late, it is sent although something could not be counted. */
    private static final Duration LAST_CHANCE = Duration.ofHours(1);

    private final DigestStore store;
    private final Notices notices;
    private final Accounts accounts;
    private final WorkPlaces workPlaces;
    private final Absences absences;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DigestMails(
            DigestStore store,
            Notices notices,
            Accounts accounts,
            WorkPlaces workPlaces,
            Absences absences,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.accounts = accounts;
        this.workPlaces = workPlaces;
        this.absences = absences;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A kind of summary, and what it counts. */
    public interface Digest {
        NoticeKind kind();

        /** Asked on behalf of the worker: what they could not see on the page is not counted. */
        Counted count(Principal who);
    }

    /**
     * How much there is.
     *
     * @param all where it is 0 nothing is sent
     * @param figures for the words of the kind
     * @param isWhole whether all could be counted; else it is tried again, and the last try is sent and says so
     */
    public record Counted(int all, List<Integer> figures, boolean isWhole) {}

    /** Empty where they want none of that kind. */
    public Optional<DigestWish> wishOf(Principal who, NoticeKind kind) {
        return store.wish(who.id(), kind);
    }

    public void wish(Principal who, NoticeKind kind, DigestWish wish) {
        store.keep(who.id(), kind, wish);
    }

    public void stop(Principal who, NoticeKind kind) {
        store.forget(who.id(), kind);
    }

    /** Whether it would arrive: they have confirmed a mail address. */
    public boolean isReachable(Principal who) {
        return notices.reaching(who.id()).contains(Channel.MAIL);
    }

    /** All that are due. One that fails holds up nobody else's, and is tried again at the next time. */
    public void sendDue(Digest digest) {
        for (var wished : store.wished(digest.kind()))
            try {
                accounts.principal(wished.accountId()).ifPresent(who -> sendWhereDue(digest, who, wished.wish()));
            } catch (RuntimeException e) {
                LOG.error(
                        "A summary of the kind {} could not be made ({}); it is tried again.",
                        digest.kind().key(),
                        e.getClass().getSimpleName());
            }
        store.forgetOld();
    }

    private void sendWhereDue(Digest digest, Principal who, DigestWish wish) {
        var now = clock.instant();
        workPlaces
                .zoneOfWork(who.id())
                .ifPresent(zone -> wish.dueDay(now, zone)
                        .filter(day -> !store.isLookedAt(who.id(), digest.kind(), day))
                        .filter(day -> !absences.isAway(who))
                        .ifPresent(day -> send(digest, who, new Turn(day, isLastChance(wish, now, zone)))));
    }

    private static boolean isLastChance(DigestWish wish, Instant now, ZoneId zone) {
        return !wish.dueDay(now.plus(LAST_CHANCE), zone).equals(wish.dueDay(now, zone));
    }

    private record Turn(LocalDate day, boolean isLastChance) {}

    /** That it was looked and that it is sent are one: of two instances one does both. */
    private void send(Digest digest, Principal who, Turn turn) {
        var counted = counted(digest, who);
        if (!counted.isWhole() && !turn.isLastChance()) return;
        transaction.executeWithoutResult(status -> {
            var kind = digest.kind();
            if (!store.look(who.id(), kind, turn.day(), counted.all())) return;
            if (counted.all() == 0 && counted.isWhole()) return;
            var key = kind.key() + " " + who.id() + " " + turn.day();
            notices.send(new Notice(key, who.id(), kind, Notice.Urgency.ROUTINE, counted.figures()));
        });
    }

    private static Counted counted(Digest digest, Principal who) {
        Viewer.become(Viewer.staff(who.id()));
        try {
            return digest.count(who);
        } finally {
            Viewer.become(null);
        }
    }
}

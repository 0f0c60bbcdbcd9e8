package health.attune.notices.sending;

import health.attune.access.Accounts;
import health.attune.notices.Letter;
import health.attune.notices.NoticeChannel;
import health.attune.notices.NoticeSettings;
import health.attune.notices.Try;
import health.attune.notices.ways.Confirmations;
import health.attune.notices.wishes.Wishes;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one notice by one channel and writes down how that went. No transaction is open while it speaks to the outside:
 * what is due was taken in one before, for long enough, and its end is written in another.
 */
@Component
class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration TRY_LASTS = Duration.ofSeconds(40);

    /** So long an instance that died or sleeps holds what it had taken; longer than a try lasts. */
    private static final Duration TAKEN_FOR = Duration.ofSeconds(60);

    private final SecureRandom random = new SecureRandom();
    private final ExecutorService tries = Executors.newVirtualThreadPerTaskExecutor();
    private final SendingStore store;
    private final Composer composer;
    private final Confirmations confirmations;
    private final Accounts accounts;
    private final Wishes wishes;
    private final NoticeSettings settings;
    private final TransactionTemplate transaction;

    Sender(
            SendingStore store,
            Composer composer,
            Confirmations confirmations,
            Accounts accounts,
            Wishes wishes,
            NoticeSettings settings,
            TransactionTemplate transaction) {
        this.store = store;
        this.composer = composer;
        this.confirmations = confirmations;
        this.accounts = accounts;
        this.wishes = wishes;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** The most urgent one that is due there; nobody else gets it for as long as a try lasts. */
    Optional<Due> take(NoticeChannel channel) {
        return store.takeNext(channel.channel(), TAKEN_FOR);
    }

    /** In quiet hours of its recipient it waits, be it for the first try or the next: by then they may have changed. */
    void send(Due due, NoticeChannel channel) {
        wishes.heldUntil(due.recipientId(), due.kind())
                .ifPresentOrElse(until -> hold(due, until), () -> write(due, attempt(channel, due)));
    }

    private void hold(Due due, Instant until) {
        transaction.executeWithoutResult(status -> {
            store.lock(due.noticeId());
            store.hold(due, until, settings.giveUpAfter());
            store.withdrawHeldBefore(due);
        });
    }

    private Try attempt(NoticeChannel channel, Due due) {
        if (!composer.knows(due)) return Try.later("unknown kind");
        if (due.address() == null) return Try.refused("no address");
        if (accounts.principal(due.recipientId()).isEmpty()) return Try.refused("account ended");
        var code = due.wayId() == null ? null : confirmations.newCode(due.wayId());
        return within(TRY_LASTS, channel, composer.compose(due, due.address(), code));
    }

    private Try within(Duration time, NoticeChannel channel, Letter letter) {
        var going = tries.submit(() -> channel.send(letter));
        try {
            return going.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            going.cancel(true);
            return Try.later("time");
        } catch (InterruptedException e) {
            going.cancel(true);
            Thread.currentThread().interrupt();
            return Try.later("stopped");
        } catch (ExecutionException e) {
            return Try.later(String.valueOf(
                    e.getCause() == null ? e : e.getCause().getClass().getSimpleName()));
        }
    }

    private void write(Due due, Try went) {
        if (went.result() != Try.Result.DELIVERED)
            LOG.warn(
                    "A notice was not taken by the channel {} at try {} ({}).",
                    due.channel().word(),
                    due.attempt(),
                    went.fault());
        transaction.executeWithoutResult(status -> {
            store.lock(due.noticeId());
            switch (went.result()) {
                case DELIVERED -> store.delivered(due);
                case REFUSED -> store.refused(due, went.fault());
                case LATER -> store.later(due, Backoff.after(due.attempt(), due.urgency(), random), went.fault());
            }
            store.settle(due.noticeId());
        });
    }
}

package health.attune.safeguards.selftest;

import health.attune.alerts.SelfTestAlerts;
import health.attune.checkins.rehearsal.Rehearsal;
import health.attune.notices.Channel;
import health.attune.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends two answers of nobody the way that a person's answers take. One is judged as it is saved: its alert meets a
 * recipient who is reached by no way, has to go on, and has to be delivered to the next. The other is only kept: the
 * second finder has to raise its alert. When both came through, their alerts are closed, and the time is written down.
 */
@Component
class SelfTest {
    private final SelfTestStore store;
    private final ReservedPlace place;
    private final Rehearsal rehearsal;
    private final SelfTestAlerts alerts;
    private final SelfTestSettings settings;
    private final TransactionTemplate transaction;

    SelfTest(
            SelfTestStore store,
            ReservedPlace place,
            Rehearsal rehearsal,
            SelfTestAlerts alerts,
            SelfTestSettings settings,
            Notices notices,
            TransactionTemplate transaction) {
        this.store = store;
        this.place = place;
        this.rehearsal = rehearsal;
        this.alerts = alerts;
        this.settings = settings;
        this.transaction = transaction;
        requireSetUp(settings.channel(), notices);
    }

    private static void requireSetUp(Channel channel, Notices notices) {
        if (channel.leadsOut() && !notices.channelsOn().contains(channel))
            throw new IllegalArgumentException("The notice of the self-test is to go by " + channel.word()
                    + ", which is not set up. Set it up as docs/howto/notices.md says, or mend ATTUNE_SELF_TEST_TO.");
    }

    /** Looks how far the one under way has come, and begins the one that is due; harmless at any time. */
    void step() {
        transaction.executeWithoutResult(status -> {
            var standing = store.lock(settings.every());
            if (standing.isUnderWay() && store.isThrough(standing)) end();
            else if (standing.isDue()) begin();
        });
    }

    private void end() {
        alerts.close();
        store.cameThrough();
    }

    /** What the one before left goes first, whether it came through or not. */
    private void begin() {
        alerts.remove();
        rehearsal.remove();
        place.keep();
        store.begin(rehearsal.judged(), rehearsal.missed());
    }
}

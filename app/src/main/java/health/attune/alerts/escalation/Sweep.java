package health.attune.alerts.escalation;

import health.attune.rosters.Recipients;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes up every alert whose time has come, a few in each transaction, on whichever instance comes first. What was
 * missed while no instance ran is taken up by the first sweep of the next one.
 */
@Component
class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int AT_ONCE = 10;
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    private final ClockStore clocks;
    private final PaceStore paces;
    private final ToldStore told;
    private final Messenger messenger;
    private final Recipients recipients;
    private final ToldRelationships toldRelationships;
    private final TransactionTemplate transaction;
    private final TransactionTemplate within;

    Sweep(
            ClockStore clocks,
            PaceStore paces,
            ToldStore told,
            Messenger messenger,
            Recipients recipients,
            ToldRelationships toldRelationships,
            TransactionTemplate transaction) {
        this.clocks = clocks;
        this.paces = paces;
        this.told = told;
        this.messenger = messenger;
        this.recipients = recipients;
        this.toldRelationships = toldRelationships;
        this.transaction = transaction;
        this.within = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Everything that is due now. */
    void all() {
        transaction.executeWithoutResult(status -> {
            clocks.beImpatient();
            clocks.startMissing();
            clocks.goOnWithoutOwner();
        });
        while (Boolean.TRUE.equals(transaction.execute(status -> some()))) {}
    }

    /** A few of what is due; false where nothing was. */
    private boolean some() {
        clocks.beImpatient();
        var due = clocks.take(AT_ONCE);
        due.forEach(this::goOnApart);
        return !due.isEmpty();
    }

    /** One that can't go on, whatever the reason, holds up none of the others; it is tried again shortly. */
    private void goOnApart(Waiting alert) {
        try {
            within.executeWithoutResult(status -> goOn(alert));
        } catch (RuntimeException e) {
            LOG.error("The alert {} could not go on ({}); it is tried again.", alert.alertId(), e.getClass());
            clocks.next(alert.alertId(), AFTER_A_FAILURE, alert.round());
        }
    }

    private void goOn(Waiting alert) {
        if (alert.isDone()) clocks.stop(alert.alertId());
        else if (alert.isNewlyHeld()) clocks.awaitAssessment(alert.alertId(), paces.inForce(alert.urgency()));
        else escalate(alert);
    }

    private void escalate(Waiting alert) {
        toldRelationships.keepOwner(alert.alertId());
        var before = alert.isLeft() ? told.wentOnTo(alert.alertId()) : told.told(alert.alertId());
        var chain = recipients.of(alert.personId());
        if (alert.isLeft() && before.isEmpty()) messenger.tellManagers(alert.alertId(), alert.siteId());
        chain.stream()
                .filter(account -> !before.contains(account))
                .findFirst()
                .ifPresentOrElse(next -> tell(alert, next), () -> tellAllAgain(alert, chain));
    }

    private void tell(Waiting alert, UUID next) {
        pass(alert, next);
        told.noteEscalation(alert.alertId(), next);
        messenger.tell(alert.alertId(), next, alert.urgency());
        clocks.next(alert.alertId(), paces.inForce(alert.urgency()).nextAfter(), alert.round());
    }

    /** Whoever had it keeps seeing it; one that somebody said they have stays theirs until another one takes it. */
    private void pass(Waiting alert, UUID next) {
        var relationship = toldRelationships.of(alert, next);
        if (alert.waits()) told.own(alert.alertId(), next, relationship);
    }

    private void tellAllAgain(Waiting alert, List<UUID> chain) {
        if (!chain.isEmpty() && !chain.contains(alert.ownerId())) pass(alert, chain.getFirst());
        for (var account : chain) {
            toldRelationships.of(alert, account);
            messenger.tell(alert.alertId(), account, alert.urgency());
        }
        messenger.tellManagers(alert.alertId(), alert.siteId());
        told.noteToldAgain(alert.alertId());
        clocks.next(alert.alertId(), paces.inForce(alert.urgency()).againAfter(), alert.round() + 1);
    }
}

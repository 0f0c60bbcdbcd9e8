package health.attune.notices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells those who sent notices what became of them, one transaction for each, until they have taken it in. */
@Component
class NoticeTelling {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeTelling.class);

    private final TellingStore store;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    NoticeTelling(TellingStore store, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.store = store;
        this.events = events;
        this.transaction = transaction;
    }

    /** Everything that is due now. A listener that fails holds up nobody else's. */
    void tellAll() {
        while (true) {
            var taken = store.takeNext();
            if (taken.isEmpty()) return;
            tell(taken.get());
        }
    }

    private void tell(TellingStore.Settled settled) {
        try {
            transaction.executeWithoutResult(status -> {
                if (store.told(settled.id())) events.publishEvent(settled.event());
            });
        } catch (RuntimeException e) {
            LOG.error(
                    "What became of a notice of the kind {} could not be told ({}); it is told again.",
                    settled.event().kind(),
                    e.getClass().getSimpleName());
        }
    }
}

package health.attune.caseload;

import health.attune.access.labels.Relabeled;
import health.attune.appointments.Appointment;
import health.attune.checkins.HistoryRecorded;
import health.attune.checkins.ResponseCompleted;
import health.attune.contacts.Contact;
import health.attune.jobs.EarlyRuns;
import health.attune.people.Person;
import health.attune.programs.Episode;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps rows ready within whatever transaction changes something that they are made from. Where that fails, it undoes
 * nothing else: the rows are forgotten, and made anew at once by whoever looks for what is missing.
 */
@Component
class RowKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(RowKeeper.class);

    private final CaseloadRows rows;
    private final EarlyRuns early;
    private final TransactionTemplate within;

    RowKeeper(CaseloadRows rows, EarlyRuns early, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.early = early;
        this.within = new TransactionTemplate(transactions);
        this.within.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @EventListener
    void completed(ResponseCompleted event) {
        keep(Set.of(event.personId()));
    }

    @EventListener
    void recorded(HistoryRecorded event) {
        keep(event.personIds());
    }

    @EventListener
    void relabeled(Relabeled event) {
        keep(event.personIds());
    }

    @EventListener
    void changed(Contact.Changed event) {
        keep(Set.of(event.personId()));
    }

    @EventListener
    void started(Episode.Started event) {
        keep(Set.of(event.personId()));
    }

    @EventListener
    void moved(Episode.Moved event) {
        keep(Set.of(event.personId()));
    }

    @EventListener
    void changed(Appointment.Changed event) {
        keep(Set.of(event.personId()));
    }

    @EventListener
    void reached(Milestone.Changed event) {
        keep(Set.of(event.personId()));
    }

    @EventListener
    void moved(Person.Moved event) {
        keep(event.personIds());
    }

    private void keep(Set<UUID> people) {
        try {
            within.executeWithoutResult(status -> rows.keep(people));
        } catch (RuntimeException e) {
            LOG.error(
                    "Rows of caseloads could not be kept ({}); they are made anew by themselves.",
                    e.getClass().getSimpleName());
            rows.forget(people);
            early.askAfterwards(MissingRows.JOB);
        }
    }
}

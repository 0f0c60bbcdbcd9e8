package health.attune.caseload;

import health.attune.jobs.EarlyRuns;
import health.attune.jobs.Job;
import health.attune.programs.Site;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes rows that are missing: of episodes from before there were rows, and where one could not be kept; and those anew
 * whose site has another time zone by now, or whose next appointment has passed. One person at a time, so that it holds
 * up nobody and one that can't be made keeps no other from being made.
 */
@Component
class MissingRows {
    private static final Logger LOG = LoggerFactory.getLogger(MissingRows.class);
    static final String JOB = "caseload.missing";
    private static final int AT_ONCE = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CaseloadRows rows;
    private final EarlyRuns early;
    private final TransactionTemplate transaction;

    MissingRows(CaseloadRows rows, EarlyRuns early, TransactionTemplate transaction) {
        this.rows = rows;
        this.early = early;
        this.transaction = transaction;
    }

    /** A site may have very many: the one who arranges it doesn't wait for them. */
    @EventListener
    void rezoned(Site.Rezoned event) {
        early.ask(JOB);
    }

    void makeAll() {
        makeAll(rows::missing);
    }

    /** So that a list seldom has to ask for the next appointment after one that has passed. */
    void makeThoseWithPastAppointments() {
        makeAll(rows::withPastAppointments);
    }

    /** Finds so many after that episode. */
    private interface Finder {
        List<RowStore.Missing> next(UUID after, int most);
    }

    private void makeAll(Finder finder) {
        var last = BEFORE_ALL;
        while (true) {
            var found = next(finder, last);
            if (found.isEmpty()) return;
            // All rows of a person are made at once, however many of them are missing.
            found.stream().map(RowStore.Missing::personId).distinct().forEach(this::make);
            last = found.getLast().episodeId();
        }
    }

    private List<RowStore.Missing> next(Finder finder, UUID after) {
        var found = transaction.execute(status -> finder.next(after, AT_ONCE));
        return found == null ? List.of() : found;
    }

    private void make(UUID personId) {
        try {
            transaction.executeWithoutResult(status -> rows.keep(Set.of(personId)));
        } catch (RuntimeException e) {
            LOG.error(
                    "A missing row of a caseload could not be made ({}).",
                    e.getClass().getSimpleName());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Recurring {

        @Bean
        Job makeMissingRows(MissingRows missing) {
            return new Job(JOB, Duration.ofHours(1), Job.By.ONE_INSTANCE, missing::makeAll);
        }

        @Bean
        Job makeRowsWithPastAppointments(MissingRows missing) {
            return new Job(
                    "caseload.appointments",
                    Duration.ofMinutes(5),
                    Job.By.ONE_INSTANCE,
                    missing::makeThoseWithPastAppointments);
        }
    }
}

package health.attune.handovers;

import health.attune.access.Grant;
import health.attune.database.Net;
import health.attune.handovers.HandoverStore.Leaving;
import health.attune.handovers.PassStore.Due;
import health.attune.handovers.PassStore.Goes;
import health.attune.jobs.Job;
import health.attune.pages.Refusal;
import health.attune.programs.CareTeams;
import health.attune.programs.Discipline;
import health.attune.tasks.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does on the day what was planned: each person passes on to whoever was chosen, with the open tasks about them. A
 * hand-over begins by itself where somebody goes who has not said so. Whatever can't be done as planned stays in the
 * list, for those who look after it.
 */
@Component
class HandoverDay {
    private static final Logger LOG = LoggerFactory.getLogger(HandoverDay.class);

    private final PassStore store;
    private final HandoverStore handovers;
    private final LineStore lines;
    private final CareTeams teams;
    private final Tasks tasks;
    private final TransactionTemplate transaction;
    private final Net net;

    HandoverDay(
            PassStore store,
            HandoverStore handovers,
            LineStore lines,
            CareTeams teams,
            Tasks tasks,
            TransactionTemplate transaction,
            Net net) {
        this.store = store;
        this.handovers = handovers;
        this.lines = lines;
        this.teams = teams;
        this.tasks = tasks;
        this.transaction = transaction;
        this.net = net;
    }

    /** Their people are listed from the same transaction on. Above the net: whoever ends a role sees none of them. */
    @EventListener
    void roleEnded(Grant.Ended ended) {
        net.above(() -> store.leaving(ended.accountId()).forEach(this::begin));
    }

    void all() {
        transaction.executeWithoutResult(status -> {
            store.leaving(null).forEach(this::begin);
            store.onLeave().forEach(store::begin);
        });
        store.due().forEach(this::passOnApart);
        transaction.executeWithoutResult(status -> store.endOver());
    }

    /** For good where they were to go on leave, or anew; what was taken back comes again with all that was written. */
    private void begin(Goes goes) {
        var forGood = new Leaving(goes.accountId(), goes.siteId(), goes.lastDay(), null);
        if (handovers.leaveForGood(forGood).isEmpty() && !store.reopen(goes)) store.begin(goes);
    }

    /** One that can't pass on holds up none of the others. */
    private void passOnApart(Due due) {
        try {
            transaction.executeWithoutResult(status -> store.take(due).ifPresent(line -> passOn(due, line)));
        } catch (Refusal refused) {
            transaction.executeWithoutResult(
                    status -> store.take(due).filter(store::stuck).ifPresent(line -> note(due, "stuck")));
        } catch (RuntimeException e) {
            LOG.error("A person could not pass on ({}); it is tried again.", e.getClass());
        }
    }

    private void passOn(Due due, UUID lineId) {
        var role = Discipline.ofRole(due.role()).orElseThrow();
        teams.handOverAsPlanned(due.memberId(), due.successorId(), role);
        tasks.passOn(new Tasks.Pass(due.workerId(), due.personId(), due.successorId(), due.by()));
        store.passed(lineId);
        note(due, "passed");
    }

    private void note(Due due, String kind) {
        lines.note(due.handoverId(), due.memberId(), kind, null);
    }

    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Job passOnTheDay(HandoverDay day) {
            return new Job("handovers.day", Duration.ofMinutes(10), Job.By.ONE_INSTANCE, day::all);
        }
    }
}

package health.attune.tasks;

import health.attune.access.Grant;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.jobs.Job;
import health.attune.notices.Notice;
import health.attune.notices.NoticeKind;
import health.attune.notices.Notices;
import health.attune.programs.TeamMember;
import health.attune.tasks.TaskPassingStore.Passed;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down that a task went to another, and tells them. Whose a task is follows from who is there and is asked anew
 * with each list; so nothing waits for this: it is for the history, and for those who don't look.
 */
@Component
class TaskPassing {
    private static final NoticeKind CAME = new NoticeKind("tasks.notice.came", NoticeKind.Choice.STAFF);

    private final TaskPassingStore store;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Net net;

    TaskPassing(TaskPassingStore store, Notices notices, TransactionTemplate transaction, Net net) {
        this.store = store;
        this.notices = notices;
        this.transaction = transaction;
        this.net = net;
    }

    /** After those who stand in for them were found. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void teamChanged(TeamMember.Changed changed) {
        net.above(() -> write(store.of(changed.accountId())));
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void roleEnded(Grant.Ended ended) {
        net.above(() -> write(store.of(ended.accountId())));
    }

    /** What no event tells: an absence began, a role ended by its date, a colleague is back. */
    void all() {
        for (var site : store.sites()) transaction.executeWithoutResult(status -> write(store.at(site)));
    }

    private void write(List<Passed> passed) {
        passed.stream()
                .filter(store::write)
                .filter(one -> !one.isBack())
                .map(Passed::toId)
                .distinct()
                .forEach(account ->
                        notices.send(new Notice("task " + Ids.next(), account, CAME, Notice.Urgency.ROUTINE)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Job passTasks(TaskPassing passing) {
            return new Job("tasks.passing", Duration.ofMinutes(5), Job.By.ONE_INSTANCE, passing::all);
        }

        @Bean
        NoticeKind taskCame() {
            return CAME;
        }
    }
}

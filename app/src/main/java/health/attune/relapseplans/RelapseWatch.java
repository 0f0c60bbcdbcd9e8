package health.attune.relapseplans;

import health.attune.caseload.CaseloadRow;
import health.attune.caseload.CaseloadRows;
import health.attune.caseload.Milestone;
import health.attune.checkins.HistoryRecorded;
import health.attune.checkins.ResponseCompleted;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.questionnaires.Questionnaires;
import health.attune.relapseplans.TurnStore.Turning;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes treatment up again within the transaction of the answer that tells of a relapse. Where that fails, the answer
 * stands, and a job looks again.
 */
@Component
class RelapseWatch {
    private static final Logger LOG = LoggerFactory.getLogger(RelapseWatch.class);
    private static final int AT_ONCE = 200;

    private final TurnStore turns;
    private final CaseloadRows rows;
    private final Questionnaires questionnaires;
    private final RelapseRuleStore rules;
    private final ApplicationEventPublisher events;
    private final Net net;
    private final TransactionTemplate within;

    RelapseWatch(
            TurnStore turns,
            CaseloadRows rows,
            Questionnaires questionnaires,
            RelapseRuleStore rules,
            ApplicationEventPublisher events,
            Net net,
            PlatformTransactionManager transactions) {
        this.turns = turns;
        this.rows = rows;
        this.questionnaires = questionnaires;
        this.rules = rules;
        this.events = events;
        this.net = net;
        this.within = new TransactionTemplate(transactions);
        this.within.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @EventListener
    void completed(ResponseCompleted event) {
        lookWithin(Set.of(event.personId()));
    }

    @EventListener
    void recorded(HistoryRecorded event) {
        lookWithin(event.personIds());
    }

    /** Whether it could be told. */
    private boolean lookWithin(Collection<UUID> people) {
        try {
            within.executeWithoutResult(status -> look(people));
            return true;
        } catch (RuntimeException e) {
            LOG.error(
                    "Whether somebody relapsed could not be told ({}); it is looked at again in a while.",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    /** At everybody of whom a relapse is to be prevented, some at a time; one that fails keeps no other from it. */
    void lookAtAll() {
        var after = new UUID(0, 0);
        while (true) {
            var from = after;
            var people = net.above(() -> turns.peopleAfter(from, AT_ONCE));
            if (people.isEmpty()) return;
            if (!lookWithin(people)) people.forEach(person -> lookWithin(Set.of(person)));
            after = people.getLast();
        }
    }

    /** Above the net: whoever answers need not see what is planned. */
    private void look(Collection<UUID> people) {
        net.above(() -> {
            var preventing = turns.preventing(people);
            if (preventing.isEmpty()) return;
            var concerned = preventing.stream().map(Turn::personId).collect(Collectors.toSet());
            rows.keep(concerned); // perhaps before whoever keeps them for this answer
            var kept = rows.of(concerned).stream()
                    .collect(Collectors.toMap(row -> row.place().episodeId(), Function.identity()));
            var targets = new Targets(questionnaires, rules.inForce());
            for (var turn : preventing) {
                var row = kept.get(turn.episodeId());
                if (row != null) judge(turn, row, targets);
            }
        });
    }

    /** Where somebody else turned it just now, theirs stands. */
    private void judge(Turn turn, CaseloadRow row, Targets targets) {
        targets.relapse(row, turn).ifPresent(cause -> {
            var turning = new Turning(Ids.next(), turn.episodeId(), turn.personId(), cause);
            if (turns.insert(turning, turn, null)) events.publishEvent(new Milestone.Changed(turn.personId()));
        });
    }
}

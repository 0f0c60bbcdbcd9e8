package health.attune.alerts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered to the question of an alert after it was raised. */
@Component
class AnswerStore {
    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds to each alert of the response that its answers were withdrawn. */
    void noteWithdrawal(UUID responseId, UUID by, String reason) {
        jdbc.sql("""
                insert into alerts.event (alert_id, by, state, note, is_withdrawal)
                select id, :by, state, :reason, true from alerts.alert where response_id = :response
                """)
                .param("by", by)
                .param("reason", reason)
                .param("response", responseId)
                .update();
    }

    /** Adds an event where the answer differs from the one known last; the same answer sent again adds nothing. */
    void noteAgain(Concern concern, @Nullable UUID by) {
        jdbc.sql("""
                insert into alerts.event (alert_id, by, state, answer)
                select a.id, :by, a.state, :answer from alerts.alert a
                where a.response_id = :response and a.item_id = :item and a.reason = :reason
                  and :answer is distinct from coalesce((select e.answer from alerts.event e
                      where e.alert_id = a.id and e.answer is not null order by e.id desc limit 1), a.answer)
                """)
                .param("by", by)
                .param("answer", concern.answer(), java.sql.Types.INTEGER)
                .param("response", concern.responseId())
                .param("item", concern.itemId())
                .param("reason", concern.reason().word())
                .update();
    }

    /**
     * A worse answer than the one known last, or one that calls for more haste, waits for somebody anew although they
     * had the one before it. What waits already never gets more time.
     *
     * <p>What was judged and closed before stands in its events.
     *
     * @param dueAt null for what was found in imported history
     * @return the alert, where it waits anew
     */
    Optional<Reopened> waitAnew(Concern concern, @Nullable Instant dueAt) {
        hold(concern);
        return jdbc.sql("""
                update alerts.alert a set state = 'raised', version = a.version + 1,
                    assessment_id = null, closing_id = null,
                    due_at = case when a.state in ('raised', 'notified') then least(a.due_at, :dueAt) else :dueAt end,
                    urgency = case when pace.asked < pace.known then :urgency else a.urgency end
                from alerts.alert b, lateral (select
                    array_position(array['immediate', 'same-day', 'next-contact'], cast(:urgency as text)) as asked,
                    array_position(array['immediate', 'same-day', 'next-contact'], b.urgency) as known) as pace
                where b.id = a.id and a.is_historic = (cast(:dueAt as timestamptz) is null)
                  and a.response_id = :response and a.item_id = :item and a.reason = :reason
                  and (pace.asked < pace.known or :answer > coalesce((select e.answer from alerts.event e
                      where e.alert_id = a.id and e.answer is not null order by e.id desc limit 1), a.answer))
                returning a.id, b.state = 'closed' as was_closed
                """)
                .param("dueAt", dueAt == null ? null : Timestamp.from(dueAt))
                .param("urgency", concern.urgency().word())
                .param("answer", concern.answer(), java.sql.Types.INTEGER)
                .param("response", concern.responseId())
                .param("item", concern.itemId())
                .param("reason", concern.reason().word())
                .query(Reopened.class)
                .optional();
    }

    /** Whoever closes it meanwhile is waited for, so that the next statement reads what became of it. */
    private void hold(Concern concern) {
        jdbc.sql("select id from alerts.alert where response_id = :response and item_id = :item and reason = :reason"
                        + " for update")
                .param("response", concern.responseId())
                .param("item", concern.itemId())
                .param("reason", concern.reason().word())
                .query(UUID.class)
                .list();
    }

    /**
     * An alert that waits anew.
     *
     * @param wasClosed so that it is to be had by somebody again
     */
    record Reopened(UUID id, boolean wasClosed) {}

    /** Adds what was answered to the question later, where that differs from what is known last. */
    void noteAnswer(UUID responseId, String itemId, int answer, @Nullable UUID by) {
        jdbc.sql("""
                insert into alerts.event (alert_id, by, state, answer)
                select a.id, :by, a.state, :answer from alerts.alert a
                where a.response_id = :response and a.item_id = :item
                  and :answer is distinct from coalesce((select e.answer from alerts.event e
                      where e.alert_id = a.id and e.answer is not null order by e.id desc limit 1), a.answer)
                """)
                .param("by", by)
                .param("answer", answer)
                .param("response", responseId)
                .param("item", itemId)
                .update();
    }
}

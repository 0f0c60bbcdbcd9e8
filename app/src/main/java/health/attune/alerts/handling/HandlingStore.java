package health.attune.alerts.handling;

import health.attune.alerts.Alert;
import health.attune.database.Ids;
import health.attune.database.clocks.TransactionTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HandlingStore {
    private final JdbcClient jdbc;

    HandlingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return TransactionTime.now(jdbc);
    }

    /** What an event tells. */
    record Told(
            @Nullable String note,
            @Nullable String term,
            @Nullable Instant contactAt) {
        static Told of(String note, @Nullable String term) {
            return new Told(note, term, null);
        }

        static Told contact(FollowUp.Agreed agreed) {
            return new Told(agreed.reason() == null ? agreed.words() : agreed.reason(), null, agreed.at());
        }
    }

    void note(UUID alertId, UUID by, Told told) {
        jdbc.sql("""
                insert into alerts.event (alert_id, by, state, note, term, contact_at)
                select id, :by, state, :note, :term, :contactAt from alerts.alert where id = :id
                """)
                .param("by", by)
                .param("note", told.note())
                .param("term", told.term())
                .param("contactAt", told.contactAt() == null ? null : Timestamp.from(told.contactAt()))
                .param("id", alertId)
                .update();
    }

    /** Takes the alert for a change of whoever saw it as it still is; false where somebody changed it since. */
    boolean step(Seen seen, Alert.State state) {
        return jdbc.sql("""
                update alerts.alert set version = version + 1
                where id = :id and version = :version and state = :state
                """)
                        .param("id", seen.alertId())
                        .param("version", seen.version())
                        .param("state", state.word())
                        .update()
                == 1;
    }

    void insert(Assessment assessment, UUID by, UUID personId, Terms.Term risk) {
        var judgment = assessment.judgment();
        jdbc.sql("""
                insert into alerts.assessment (id, person_id, assessed_by, assessed_at, screening_id, risk,
                    needs_action, words, means, present, immediate_action, action_words, contact_by)
                values (:id, :person, :by, :at, :screening, :risk, :needsAction, :words, :means, :present, :action,
                    :actionWords, :contactBy)
                """)
                .param("id", assessment.id())
                .param("person", personId)
                .param("by", by)
                .param("at", Timestamp.from(assessment.at()))
                .param("screening", judgment.screeningId())
                .param("risk", risk.code())
                .param("needsAction", risk.needsAction())
                .param("words", judgment.words())
                .param("means", judgment.means())
                .param("present", judgment.present())
                .param("action", judgment.action())
                .param("actionWords", judgment.actionWords())
                .param("contactBy", Timestamp.from(assessment.contactBy()))
                .update();
    }

    boolean assess(Seen seen, UUID assessmentId) {
        return jdbc.sql("""
                update alerts.alert set state = 'assessed', assessment_id = :assessment, version = version + 1
                where id = :id and version = :version and state in ('acknowledged', 'assessed') and not is_historic
                """)
                        .param("assessment", assessmentId)
                        .param("id", seen.alertId())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    /** The new assessment stands for all that the one before it answered. */
    void assessAnew(UUID before, UUID now) {
        jdbc.sql("update alerts.alert set assessment_id = ?, version = version + 1 where assessment_id = ?")
                .params(now, before)
                .update();
    }

    /** Of these the ones of that person which are open and not assessed. */
    List<UUID> together(UUID personId, Collection<UUID> alertIds) {
        return jdbc.sql("""
                select id from alerts.alert
                where person_id = :person and id = any(:ids) and assessment_id is null and not is_historic
                    and state <> 'closed' order by id for update
                """)
                .param("person", personId)
                .param("ids", alertIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** One that the same conversation answered, and that whoever assesses it has by now. */
    void assessTogether(UUID alertId, UUID assessmentId) {
        jdbc.sql("""
                update alerts.alert set state = 'assessed', assessment_id = :assessment, version = version + 1
                where id = :id and state = 'acknowledged' and assessment_id is null
                """).param("assessment", assessmentId).param("id", alertId).update();
    }

    Optional<Assessment> assessment(UUID assessmentId) {
        return jdbc.sql("""
                select s.*, a.name as by_name from alerts.assessment s
                join access.account a on a.id = s.assessed_by where s.id = ?
                """)
                .param(assessmentId)
                .query(HandlingStore::assessment)
                .optional();
    }

    /** All that the conversation answered are planned from now on. */
    List<UUID> plan(UUID assessmentId) {
        return jdbc.sql("""
                update alerts.alert set state = 'planned', version = version + 1
                where assessment_id = :assessment and state in ('assessed', 'planned') returning id
                """).param("assessment", assessmentId).query(UUID.class).list();
    }

    List<UUID> planned(UUID assessmentId) {
        return jdbc.sql("""
                select id from alerts.alert where assessment_id = :assessment and state = 'planned'
                order by id for update
                """).param("assessment", assessmentId).query(UUID.class).list();
    }

    void close(UUID alertId, UUID by, Closing.Decision decision, @Nullable UUID safetyPlanId) {
        var id = Ids.next();
        jdbc.sql("""
                insert into alerts.closing (id, alert_id, person_id, is_historic, closed_by, closed_at, words,
                    disposition, assessment_id, follow_up_id, safety_plan_id, no_plan_because)
                select :id, a.id, a.person_id, false, :by, now(), :words, :disposition, a.assessment_id,
                    (select f.id from alerts.follow_up f
                        where f.assessment_id = a.assessment_id and f.replaced_at is null), :plan, :because
                from alerts.alert a where a.id = :alert
                """)
                .param("id", id)
                .param("by", by)
                .param("words", decision.words())
                .param("disposition", decision.disposition())
                .param("plan", safetyPlanId)
                .param("because", decision.noPlanBecause())
                .param("alert", alertId)
                .update();
        closed(alertId, id);
    }

    void review(UUID alertId, UUID by, String words) {
        var id = Ids.next();
        jdbc.sql("""
                insert into alerts.closing (id, alert_id, person_id, is_historic, closed_by, closed_at, words)
                select :id, a.id, a.person_id, true, :by, now(), :words from alerts.alert a where a.id = :alert
                """)
                .param("id", id)
                .param("alert", alertId)
                .param("by", by)
                .param("words", words)
                .update();
        closed(alertId, id);
    }

    /** How it was closed last; one that waits anew was closed before. */
    Optional<Closing> closing(UUID alertId) {
        return jdbc.sql("""
                select c.*, o.name as by_name from alerts.alert a join alerts.closing c on c.id = a.closing_id
                join access.account o on o.id = c.closed_by where a.id = ?
                """)
                .param(alertId)
                .query((row, number) -> new Closing(
                        row.getString("by_name"),
                        row.getTimestamp("closed_at").toInstant(),
                        row.getString("disposition"),
                        row.getString("words")))
                .optional();
    }

    private void closed(UUID alertId, UUID closingId) {
        jdbc.sql("update alerts.alert set state = 'closed', closing_id = ?, version = version + 1 where id = ?")
                .params(closingId, alertId)
                .update();
    }

    private static Assessment assessment(ResultSet row, int number) throws SQLException {
        var judgment = new Assessment.Judgment(
                row.getObject("screening_id", UUID.class),
                row.getString("risk"),
                row.getString("words"),
                row.getString("means"),
                row.getString("present"),
                row.getString("immediate_action"),
                row.getString("action_words"));
        return new Assessment(
                row.getObject("id", UUID.class),
                row.getString("by_name"),
                row.getTimestamp("assessed_at").toInstant(),
                judgment,
                row.getTimestamp("contact_by").toInstant());
    }
}

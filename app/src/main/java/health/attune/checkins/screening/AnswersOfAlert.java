package health.attune.checkins.screening;

import health.attune.alerts.Alert;
import health.attune.alerts.AnswerHistory;
import health.attune.alerts.Screenings;
import health.attune.checkins.responses.ResponseStore;
import health.attune.questionnaires.Questionnaires;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells an alert what was answered before, and in the interviews that were held because of it. */
@Component
class AnswersOfAlert implements AnswerHistory, Screenings {
    private static final int SHOWN = 4;
    private static final String BEFORE = """
                select a.alert_id, r.answered_at, s.value as score,
                    case jsonb_typeof(r.answers -> a.item) when 'number' then (r.answers ->> a.item)::integer
                        when 'array' then (select max(v::integer) from jsonb_array_elements_text(r.answers -> a.item) v)
                    end as answer
                from unnest(:alerts, :people, :instruments, :items, :scores, :responses)
                    as a (alert_id, person, instrument, item, score, response)
                cross join lateral (select r.id, r.answers, r.answered_at from checkins.response r
                    where r.person_id = a.person and r.instrument_id = a.instrument and r.completed_at is not null
                        and r.superseded_at is null and r.id <> a.response
                        and r.answered_at < coalesce((select o.answered_at from checkins.response o
                            where o.id = a.response), now())
                        and not exists (select 1 from checkins.withdrawal w where w.response_id = r.id)
                    order by r.answered_at desc limit :most) r
                left join checkins.score s on s.response_id = r.id and s.score_id = a.score and not s.superseded
                order by r.answered_at desc
                """;

    private final JdbcClient jdbc;
    private final ResponseStore responses;
    private final Questionnaires questionnaires;

    AnswersOfAlert(JdbcClient jdbc, ResponseStore responses, Questionnaires questionnaires) {
        this.jdbc = jdbc;
        this.responses = responses;
        this.questionnaires = questionnaires;
    }

    @Override
    public Map<UUID, List<Earlier>> before(Collection<Alert> alerts) {
        var found = new HashMap<UUID, List<Earlier>>();
        jdbc.sql(BEFORE)
                .param("alerts", uuids(alerts, Alert::id))
                .param("people", uuids(alerts, Alert::personId))
                .param("instruments", texts(alerts, Alert::instrumentId))
                .param("items", texts(alerts, Alert::itemId))
                .param("scores", texts(alerts, this::firstScore))
                .param("responses", uuids(alerts, Alert::responseId))
                .param("most", SHOWN)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("alert_id", UUID.class), alert -> new ArrayList<>())
                            .add(earlier(row));
                });
        return found;
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        return new Earlier(
                row.getTimestamp("answered_at").toInstant(),
                row.getObject("answer", Integer.class),
                row.getObject("score", Double.class));
    }

    private String firstScore(Alert alert) {
        return questionnaires.find(alert.instrumentId(), alert.instrumentVersion()).stream()
                .flatMap(instrument -> instrument.scores().stream())
                .map(rule -> rule.id())
                .findFirst()
                .orElse("");
    }

    @Override
    public List<Screening> of(UUID alertId) {
        return jdbc.sql("""
                select r.id from checkins.checkin c join checkins.response r on r.checkin_id = c.id
                where c.alert_id = ? and r.completed_at is not null and r.superseded_at is null
                    and not exists (select 1 from checkins.withdrawal w where w.response_id = r.id)
                order by r.answered_at desc
                """).param(alertId).query(UUID.class).list().stream()
                .map(this::screening)
                .toList();
    }

    private Screening screening(UUID responseId) {
        var response = responses.find(responseId).orElseThrow();
        var instrument = questionnaires.get(response.instrumentId(), response.instrumentVersion());
        var answers = response.given()
                .understood(instrument.form(), response.declined())
                .answers();
        var at = response.answeredAt() == null ? response.recordedAt() : response.answeredAt();
        return new Screening(responseId, instrument.id(), instrument.version(), at, instrument.reached(answers));
    }

    private static UUID[] uuids(Collection<Alert> alerts, Function<Alert, UUID> of) {
        return alerts.stream().map(of).toArray(UUID[]::new);
    }

    private static String[] texts(Collection<Alert> alerts, Function<Alert, String> of) {
        return alerts.stream().map(of).toArray(String[]::new);
    }
}

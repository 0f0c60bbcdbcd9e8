package health.attune.checkins.responses;

import health.attune.instruments.Score;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ScoreStore {
    private final JdbcClient jdbc;

    ScoreStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Response response, Instant answeredAt, List<Score> scores, String rulesVersion) {
        var values = scores.stream().map(score -> score.value().orElse(null)).toList();
        jdbc.sql("""
                insert into checkins.score (response_id, score_id, person_id, instrument_id, answered_at,
                    value, low, high, missing, rules_version)
                select :response, s.id, :person, :instrument, :answeredAt, s.value, s.low, s.high, s.missing, :rules
                from unnest(cast(:ids as text[]), cast(:values as float8[]), cast(:lows as float8[]),
                    cast(:highs as float8[]), cast(:missing as integer[])) as s (id, value, low, high, missing)
                """)
                .param("response", response.id())
                .param("person", response.personId())
                .param("instrument", response.instrumentId())
                .param("answeredAt", Timestamp.from(answeredAt))
                .param("rules", rulesVersion)
                .param("ids", scores.stream().map(score -> score.rule().id()).toArray(String[]::new))
                .param(
                        "values",
                        values.stream().map(v -> v == null ? null : v.points()).toArray(Double[]::new))
                .param(
                        "lows",
                        values.stream().map(v -> v == null ? null : v.low()).toArray(Double[]::new))
                .param(
                        "highs",
                        values.stream().map(v -> v == null ? null : v.high()).toArray(Double[]::new))
                .param("missing", scores.stream().map(ScoreStore::missing).toArray(Integer[]::new))
                .update();
    }

    void supersede(UUID responseId) {
        jdbc.sql("update checkins.score set superseded = true where response_id = :id")
                .param("id", responseId)
                .update();
    }

    private static int missing(Score score) {
        return switch (score) {
            case Score.Value value -> value.missing();
            case Score.NotEnoughData none -> none.blank().size();
        };
    }
}

package health.attune.checkins.responses;

import health.attune.instruments.Instrument;
import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class ScoreStore {
    private static final String INSERT = """
            insert into checkins.score (response_id, score_id, person_id, instrument_id, answered_by,
                answered_at, value, low, high, missing, untold, reached, rules_version)
            select :response, s.id, :person, :instrument, c.answered_by, :answeredAt,
                s.value, s.low, s.high, s.missing, s.untold, :reached, :rules
            from checkins.checkin c, unnest(cast(:ids as text[]), cast(:values as float8[]), cast(:lows as float8[]),
                cast(:highs as float8[]), cast(:missing as integer[]), cast(:untold as text[]))
                as s (id, value, low, high, missing, untold)
            where c.id = :checkin
            """;
    private final JdbcClient jdbc;

    ScoreStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was computed from some answers.
     *
     * @param reached what the rules over single answers said
     * @param rulesVersion what it was computed by
     */
    record Computed(List<Score> scores, List<String> reached, String rulesVersion) {}

    void insert(Response response, Instant answeredAt, Computed computed) {
        var scores = computed.scores();
        jdbc.sql(INSERT)
                .param("response", response.id())
                .param("checkin", response.checkinId())
                .param("person", response.personId())
                .param("instrument", response.instrumentId())
                .param("answeredAt", Timestamp.from(answeredAt))
                .param("reached", computed.reached().toArray(String[]::new))
                .param("rules", computed.rulesVersion())
                .param("ids", scores.stream().map(score -> score.rule().id()).toArray(String[]::new))
                .param("values", each(scores, Score.Value::points))
                .param("lows", each(scores, Score.Value::low))
                .param("highs", each(scores, Score.Value::high))
                .param("missing", scores.stream().map(ScoreStore::missing).toArray(Integer[]::new))
                .param("untold", scores.stream().map(ScoreStore::untold).toArray(String[]::new))
                .update();
    }

    private static @Nullable Double[] each(List<Score> scores, Function<Score.Value, Double> what) {
        return scores.stream()
                .map(score -> score.value().map(what).orElse(null))
                .toArray(Double[]::new);
    }

    private static @Nullable String untold(Score score) {
        return score.untold().map(Score.Reason::word).orElse(null);
    }

    void supersede(UUID responseId) {
        jdbc.sql("update checkins.score set superseded = true where response_id = :id")
                .param("id", responseId)
                .update();
    }

    /** As they were stored, in the order of the instrument. */
    public List<Score> of(UUID responseId, Instrument instrument) {
        var stored = new HashMap<String, Score>();
        jdbc.sql("select score_id, value, low, high, missing, untold from checkins.score where response_id = :response")
                .param("response", responseId)
                .query(row -> {
                    var rule = rule(instrument, row.getString("score_id"));
                    if (rule != null) stored.put(rule.id(), score(rule, row));
                });
        return instrument.scores().stream()
                .flatMap(rule -> Optional.ofNullable(stored.get(rule.id())).stream())
                .toList();
    }

    private static @Nullable ScoreRule rule(Instrument instrument, String id) {
        return instrument.scores().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Score score(ScoreRule rule, ResultSet row) throws SQLException {
        var value = row.getObject("value", Double.class);
        int missing = row.getInt("missing");
        if (value == null) return new Score.NotEnoughData(rule, Score.Reason.of(row.getString("untold")), List.of());
        var completeness = missing == 0 ? Score.Completeness.COMPLETE : Score.Completeness.PARTLY_ANSWERED;
        return new Score.Value(
                rule,
                value,
                Objects.requireNonNullElse(row.getObject("low", Double.class), value),
                Objects.requireNonNullElse(row.getObject("high", Double.class), value),
                completeness,
                missing);
    }

    private static int missing(Score score) {
        return switch (score) {
            case Score.Value value -> value.missing();
            case Score.NotEnoughData none -> none.blank().size();
        };
    }
}

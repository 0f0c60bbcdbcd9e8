package health.attune.checkins;

import health.attune.checkins.PastCheckin.PastResponse;
import health.attune.database.Bulk;
import health.attune.instruments.Score;
import health.attune.instruments.forms.Answers;
import health.attune.pages.Assets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class HistoryStore {
    private static final String CHECKIN =
            "checkins.checkin (id, person_id, episode_id, answered_by, mode, language, opened_at, completed_at)";
    private static final String RESPONSE = "checkins.response (id, checkin_id, person_id, instrument_id,"
            + " instrument_version, position, language, answers, declined, answered_at, completed_at, recorded_at,"
            + " recorded_by, supersedes_id, correction_reason)";
    private static final String SCORE = "checkins.score (response_id, score_id, person_id, instrument_id, answered_by,"
            + " answered_at, value, low, high, missing, untold, reached, rules_version)";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Bulk bulk;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String release;

    HistoryStore(Bulk bulk, JdbcClient jdbc, Clock clock, Assets assets) {
        this.bulk = bulk;
        this.jdbc = jdbc;
        this.clock = clock;
        this.release = assets.version();
    }

    void insertCheckins(Collection<PastCheckin> past) {
        bulk.into(CHECKIN, past, checkin -> {
            var given = checkin.given();
            return new @Nullable Object[] {
                checkin.id(),
                checkin.personId(),
                checkin.episodeId(),
                given.by().word(),
                "import",
                given.language(),
                given.answeredAt(),
                given.answeredAt()
            };
        });
    }

    void insertResponses(Collection<PastCheckin> past, UUID by) {
        var rows = new ArrayList<Row>();
        for (var checkin : past)
            for (int i = 0; i < checkin.responses().size(); i++)
                rows.add(new Row(checkin, checkin.id(), checkin.responses().get(i), i, null));
        write(rows, by);
    }

    void insertCorrection(UUID supersedesId, PastCheckin correction, UUID by) {
        var response = correction.responses().getFirst();
        var row = jdbc.sql("select checkin_id, position from checkins.response where id = ?")
                .param(supersedesId)
                .query((old, number) ->
                        new Row(correction, old.getObject(1, UUID.class), response, old.getInt(2), supersedesId))
                .single();
        write(List.of(row), by);
    }

    /** How many of them count and are what that answerer gave; nobody supersedes them until the transaction ends. */
    int standing(Collection<UUID> responseIds, AnsweredBy by) {
        return jdbc.sql("""
                select r.id from checkins.response r join checkins.checkin c on c.id = r.checkin_id
                where r.id = any(?) and r.superseded_at is null and c.answered_by = ? order by r.id for update of r
                """)
                .params(responseIds.toArray(UUID[]::new), by.word())
                .query(UUID.class)
                .list()
                .size();
    }

    Set<UUID> answered(Collection<UUID> responseIds) {
        if (responseIds.isEmpty()) return Set.of();
        return jdbc.sql("select id from checkins.response"
                        + " where id = any(?) and (answers <> '{}'::jsonb or cardinality(declined) > 0)")
                .param(responseIds.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** False where it was superseded before. */
    boolean supersede(UUID responseId) {
        int done = jdbc.sql(
                        "update checkins.response set superseded_at = :now where id = :id and superseded_at is null")
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("id", responseId)
                .update();
        if (done == 0) return false;
        jdbc.sql("update checkins.score set superseded = true where response_id = ?")
                .param(responseId)
                .update();
        return true;
    }

    /** The response as first given, however often it was corrected. */
    UUID first(UUID responseId) {
        return jdbc.sql("""
                with recursive chain as (
                    select id, supersedes_id from checkins.response where id = ?
                    union all
                    select r.id, r.supersedes_id from checkins.response r join chain c on r.id = c.supersedes_id)
                select id from chain where supersedes_id is null
                """).param(responseId).query(UUID.class).single();
    }

    private void write(List<Row> rows, UUID by) {
        var now = clock.instant();
        bulk.into(RESPONSE, rows, row -> cells(row, now, by));
        var scores = rows.stream().flatMap(row -> row.scores().stream()).toList();
        bulk.into(SCORE, scores, this::cells);
    }

    private static @Nullable Object[] cells(Row row, Instant now, UUID by) {
        var at = row.checkin.given().answeredAt();
        var instrument = row.response.instrument();
        return new @Nullable Object[] {
            row.response.id(),
            row.checkinId,
            row.checkin.personId(),
            instrument.id(),
            instrument.version(),
            row.position,
            row.checkin.given().language(),
            json(row.response.answers()),
            row.response.answers().declinedItems(),
            at,
            at,
            now,
            by,
            row.supersedesId,
            row.supersedesId == null ? null : "import"
        };
    }

    private @Nullable Object[] cells(RowScore scored) {
        var response = scored.row.response;
        var value = scored.score.value().orElse(null);
        return new @Nullable Object[] {
            response.id(),
            scored.score.rule().id(),
            scored.row.checkin.personId(),
            response.instrument().id(),
            scored.row.checkin.given().by().word(),
            scored.row.checkin.given().answeredAt(),
            value == null ? null : value.points(),
            value == null ? null : value.low(),
            value == null ? null : value.high(),
            missing(scored.score),
            scored.score.untold().map(Score.Reason::word).orElse(null),
            response.reached(),
            response.instrument() + ", Attune " + release
        };
    }

    private static int missing(Score score) {
        return switch (score) {
            case Score.Value value -> value.missing();
            case Score.NotEnoughData none -> none.blank().size();
        };
    }

    private static String json(Answers answers) {
        var stored = new LinkedHashMap<String, Object>();
        answers.given().forEach((item, chosen) -> stored.put(item, chosen.size() == 1 ? chosen.getFirst() : chosen));
        return JSON.writeValueAsString(stored);
    }

    private record Row(
            PastCheckin checkin,
            UUID checkinId,
            PastResponse response,
            int position,
            @Nullable UUID supersedesId) {

        List<RowScore> scores() {
            return response.scores().stream()
                    .map(score -> new RowScore(this, score))
                    .toList();
        }
    }

    private record RowScore(Row row, Score score) {}
}

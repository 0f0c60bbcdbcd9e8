package health.attune.checkins.responses;

import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Answers;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class ResponseStore {
    /** Waits for whoever leaves the check-in at the same time: what is told as saved is never in one that was left. */
    private static final String CHECKIN_NOT_LEFT = """
             exists (select 1 from checkins.checkin c where c.id = checkin_id and c.left_at is null for share)
            """;

    private final JdbcClient jdbc;

    ResponseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(NewResponse response) {
        jdbc.sql("""
                insert into checkins.response (id, checkin_id, person_id, instrument_id, instrument_version, position,
                    language, answers, declined, answered_at, recorded_at, recorded_by, supersedes_id,
                    correction_reason)
                values (:id, :checkin, :person, :instrument, :version, :position, :language, cast(:answers as jsonb),
                    :declined, :answeredAt, :recordedAt, :recordedBy, :supersedes, :reason)
                """)
                .param("id", response.id())
                .param("checkin", response.checkinId())
                .param("person", response.personId())
                .param("instrument", response.instrumentId())
                .param("version", response.instrumentVersion())
                .param("position", response.position())
                .param("language", response.language())
                .param("answers", response.answers())
                .param("declined", response.declined().toArray(String[]::new))
                .param("answeredAt", response.answeredAt() == null ? null : Timestamp.from(response.answeredAt()))
                .param("recordedAt", Timestamp.from(response.recordedAt()))
                .param("recordedBy", response.recordedBy())
                .param("supersedes", response.supersedesId())
                .param("reason", response.correctionReason())
                .update();
    }

    /** Keeps that answer and no other one of the response is touched; false where the response is finished or left. */
    public boolean answer(UUID responseId, ItemAnswer answer) {
        return jdbc.sql("""
                update checkins.response set answers = jsonb_set(answers, array[:item], cast(:value as jsonb)),
                    declined = array_remove(declined, :item), answered_at = greatest(answered_at, :at),
                    language = :language
                where id = :id and completed_at is null and superseded_at is null and""" + CHECKIN_NOT_LEFT)
                        .param("item", answer.item())
                        .param("value", StoredAnswers.json(answer.values()))
                        .param("at", Timestamp.from(answer.at()))
                        .param("language", answer.language())
                        .param("id", responseId)
                        .update()
                == 1;
    }

    /** Marks the item as skipped; the values are those a refusal counts as, mostly none. */
    public boolean decline(UUID responseId, ItemAnswer refusal) {
        return jdbc.sql("""
                update checkins.response set declined = array_append(array_remove(declined, :item), :item),
                    answers = case when :value = '[]' then answers - :item
                        else jsonb_set(answers, array[:item], cast(:value as jsonb)) end,
                    answered_at = greatest(answered_at, :at), language = :language
                where id = :id and completed_at is null and superseded_at is null and""" + CHECKIN_NOT_LEFT)
                        .param("item", refusal.item())
                        .param("value", StoredAnswers.json(refusal.values()))
                        .param("at", Timestamp.from(refusal.at()))
                        .param("language", refusal.language())
                        .param("id", responseId)
                        .update()
                == 1;
    }

    /** The responses of a check-in, locked against further answers until the transaction ends. */
    public List<Response> locked(UUID checkinId) {
        return jdbc.sql("""
                select r.* from checkins.response r
                where r.checkin_id = :checkin and r.superseded_at is null order by r.position for update
                """)
                .param("checkin", checkinId)
                .query(ResponseStore::response)
                .list();
    }

    public Optional<Response> find(UUID responseId) {
        return jdbc.sql("select r.* from checkins.response r where r.id = :id")
                .param("id", responseId)
                .query(ResponseStore::response)
                .optional();
    }

    /** The response as first given, however often it was corrected. */
    public UUID first(UUID responseId) {
        return jdbc.sql("""
                with recursive chain as (
                    select id, supersedes_id from checkins.response where id = :id
                    union all
                    select r.id, r.supersedes_id from checkins.response r join chain c on r.id = c.supersedes_id)
                select id from chain where supersedes_id is null
                """).param("id", responseId).query(UUID.class).single();
    }

    /** The response, those it supersedes and those that supersede it, the first first. */
    public List<Response> versions(UUID responseId) {
        return jdbc.sql("""
                with recursive later as (
                    select r.* from checkins.response r where r.id = :first
                    union all
                    select r.* from checkins.response r join later l on r.supersedes_id = l.id)
                select r.* from later r order by r.recorded_at, r.id
                """)
                .param("first", first(responseId))
                .query(ResponseStore::response)
                .list();
    }

    /** False where somebody superseded it before. */
    public boolean supersede(UUID responseId, Instant now) {
        return jdbc.sql("""
                update checkins.response set superseded_at = :now
                where id = :id and superseded_at is null and completed_at is not null
                """)
                        .param("now", Timestamp.from(now))
                        .param("id", responseId)
                        .update()
                == 1;
    }

    public void complete(UUID responseId, Instant answeredAt, Instant now) {
        jdbc.sql("update checkins.response set answered_at = :answeredAt, completed_at = :now where id = :id")
                .param("answeredAt", Timestamp.from(answeredAt))
                .param("now", Timestamp.from(now))
                .param("id", responseId)
                .update();
    }

    static Response response(ResultSet row, int number) throws SQLException {
        return new Response(
                row.getObject("id", UUID.class),
                row.getObject("checkin_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("instrument_id"),
                row.getString("instrument_version"),
                row.getInt("position"),
                row.getString("language"),
                StoredAnswers.parse(row.getString("answers")),
                texts(row.getArray("declined")),
                instant(row, "answered_at"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("recorded_by", UUID.class),
                instant(row, "completed_at"),
                row.getObject("supersedes_id", UUID.class),
                instant(row, "superseded_at"),
                row.getString("correction_reason"),
                Labels.of(row.getArray("labels")));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.copyOf(List.of((String[]) array.getArray()));
    }

    /** One item answered or skipped. */
    public record ItemAnswer(String item, Collection<Integer> values, Instant at, String language) {}

    /**
     * A response about to be stored.
     *
     * @param answers as JSON
     */
    public record NewResponse(
            UUID id,
            UUID checkinId,
            UUID personId,
            String instrumentId,
            String instrumentVersion,
            int position,
            String language,
            String answers,
            Collection<String> declined,
            @Nullable Instant answeredAt,
            Instant recordedAt,
            @Nullable UUID recordedBy,
            @Nullable UUID supersedesId,
            @Nullable String correctionReason) {

        /** One that waits for its answers. */
        public static NewResponse empty(Checkin checkin, Instrument instrument, int position, Instant now) {
            return new NewResponse(
                    Ids.next(),
                    checkin.id(),
                    checkin.personId(),
                    instrument.id(),
                    instrument.version(),
                    position,
                    checkin.language(),
                    "{}",
                    List.of(),
                    null,
                    now,
                    null,
                    null,
                    null);
        }

        /** One that takes the place of another, answered when that one was. */
        public static NewResponse correcting(Response old, Amendment amendment) {
            return new NewResponse(
                    amendment.id(),
                    old.checkinId(),
                    old.personId(),
                    old.instrumentId(),
                    amendment.instrumentVersion(),
                    old.position(),
                    old.language(),
                    StoredAnswers.json(amendment.answers().given()),
                    amendment.answers().declinedItems(),
                    old.answeredAt(),
                    amendment.at(),
                    amendment.by(),
                    old.id(),
                    amendment.reason());
        }
    }

    /** What a correction says instead, by whom and why. */
    public record Amendment(UUID id, String instrumentVersion, Answers answers, String reason, UUID by, Instant at) {}
}

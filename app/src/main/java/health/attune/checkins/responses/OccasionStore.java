package health.attune.checkins.responses;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Mode;
import health.attune.questionnaires.Answered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a person's check-ins as a list, the newest first. */
@Component
public class OccasionStore implements Answered {
    private final JdbcClient jdbc;

    OccasionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isAnswered(String instrumentId) {
        return jdbc.sql("select exists (select 1 from checkins.response"
                        + " where instrument_id = ? and answered_at is not null)")
                .param(instrumentId)
                .query(Boolean.class)
                .single();
    }

    public List<Occasion> ofPerson(UUID personId, int most, Cleared cleared) {
        var occasions = new LinkedHashMap<UUID, Occasion>();
        jdbc.sql("""
                select c.id, c.mode, c.answered_by, c.opened_at, c.completed_at, c.left_at,
                    r.id as response_id, r.instrument_id, r.instrument_version, r.answered_at, r.labels,
                    r.supersedes_id is not null as corrected,
                    w.response_id is not null as withdrawn
                from (select * from checkins.checkin o where o.person_id = :person and CLEARED_OCCASION
                    order by o.opened_at desc limit :most) c
                join checkins.response r on r.checkin_id = c.id
                left join checkins.withdrawal w on w.response_id = r.id
                where (r.superseded_at is null or w.response_id is not null) and CLEARED_RESPONSE
                order by c.opened_at desc, c.id, r.position
                """.replace("CLEARED_OCCASION", cleared.on("o")).replace("CLEARED_RESPONSE", cleared.on("r")))
                .param("person", personId)
                .param("most", most)
                .params(cleared.parameters())
                .query(row -> {
                    var occasion = occasions.computeIfAbsent(row.getObject("id", UUID.class), id -> occasion(id, row));
                    occasion.parts().add(part(row));
                });
        return List.copyOf(occasions.values());
    }

    private static Occasion occasion(UUID id, ResultSet row) {
        try {
            return new Occasion(
                    id,
                    Mode.of(row.getString("mode")),
                    AnsweredBy.of(row.getString("answered_by")),
                    row.getTimestamp("opened_at").toInstant(),
                    ResponseStore.instant(row, "completed_at"),
                    ResponseStore.instant(row, "left_at"),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Occasion.Part part(ResultSet row) throws SQLException {
        return new Occasion.Part(
                row.getObject("response_id", UUID.class),
                row.getString("instrument_id"),
                row.getString("instrument_version"),
                ResponseStore.instant(row, "answered_at"),
                row.getBoolean("corrected"),
                row.getBoolean("withdrawn"),
                Labels.of(row.getArray("labels")));
    }
}

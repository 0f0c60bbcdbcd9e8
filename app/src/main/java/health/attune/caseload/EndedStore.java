package health.attune.caseload;

import health.attune.access.Access.Sight;
import health.attune.access.labels.Labels;
import health.attune.caseload.Caseloads.Closing;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Why.Reason;
import health.attune.people.PersonLine;
import health.attune.programs.Episode;
import health.attune.programs.Episode.EndReason;
import health.attune.programs.OpenEpisode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Episodes that have ended: no row is kept of them, since few look back and nothing calls for anybody. */
@Component
class EndedStore {
    private final JdbcClient jdbc;

    EndedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that has ended, with where it was. */
    record Ended(OpenEpisode episode, Closing closing, String program) {

        Listed listed(CaseloadRow row, PersonLine person) {
            return new Listed(row, person, program, List.of(new Why(Reason.CLOSED, 0)), null, null, closing);
        }
    }

    /**
     * Those of so many days on whose team they were, as long as they may read of them; the last first. What was begun
     * by mistake was no care.
     */
    List<Ended> of(UUID accountId, Sight sight, int days) {
        return jdbc.sql("select w.* from (select e.*, g.name as program, g.site_id, s.time_zone,"
                        + " access.labels_of(array[g.id]) as labels from programs.episode e"
                        + " join programs.program g on g.id = e.program_id join programs.site s on s.id = g.site_id"
                        + " where e.id in (select m.episode_id from programs.care_team_member m"
                        + " where m.account_id = :account) and e.status = 'finished'"
                        + " and e.ended_on > (now() at time zone s.time_zone)::date - :days) w where "
                        + sight.people().on("w.person_id") + " and "
                        + sight.labels().on("w") + " order by w.ended_on desc, w.id limit " + Caseloads.MOST)
                .params(sight.people().parameters())
                .params(sight.labels().parameters())
                .param("account", accountId)
                .param("days", days)
                .query((row, number) -> ended(row))
                .list();
    }

    private static Ended ended(ResultSet row) throws SQLException {
        var closing = new Closing(
                row.getObject("ended_on", LocalDate.class),
                EndReason.ofWord(row.getString("end_reason")).orElse(null));
        var episode = new Episode(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("program_id", UUID.class),
                Episode.Status.FINISHED,
                row.getObject("started_on", LocalDate.class),
                closing.on(),
                closing.reason(),
                row.getInt("version"));
        var open = new OpenEpisode(
                episode,
                Labels.of(row.getArray("labels")),
                row.getObject("site_id", UUID.class),
                ZoneId.of(row.getString("time_zone")));
        return new Ended(open, closing, row.getString("program"));
    }
}

package health.attune.alerts;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.database.clocks.TransactionTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AlertStore {
    /**
     * The deadline that runs now: to be taken, then to be judged, then to be spoken with again, later only where a
     * reason was given. Once that is settled none runs: only closing is missing.
     */
    private static final String NEXT_BY = """
            case when a.state = 'planned' and f.id is not null
                    and (f.at is null or f.met_at is not null or f.excused_at is not null) then null
                else coalesce(greatest(j.contact_by, f.at),
                    case when a.state = 'acknowledged' then c.judge_by end, a.due_at) end""";

    private static final String SHOWN = """
            select a.*, coalesce(p.preferred_name, p.given_name) || ' ' || p.family_name as person_name, p.pronouns,
                o.name as owner_name, coalesce(s.time_zone, 'UTC') as time_zone,
                %s as next_by
            from alerts.alert a
            join people.person p on p.id = a.person_id
            left join access.account o on o.id = a.owner_id
            left join programs.site s on s.id = a.site_id
            left join alerts.assessment j on j.id = a.assessment_id
            left join alerts.follow_up f on f.assessment_id = a.assessment_id and f.replaced_at is null
            left join alerts.clock c on c.alert_id = a.id
            where\s""".formatted(NEXT_BY);
    /** What is overdue comes before all that is not, by whoever has it. */
    private static final String NEAREST_FIRST = " order by next_by, a.raised_at, a.id";

    /**
     * Those that went on to the reader because whoever had them did not judge them in time or may act no longer, and
     * that nobody moved on or took over since.
     */
    private static final String WENT_ON = """
            select e.alert_id from alerts.event e join alerts.alert h on h.id = e.alert_id
            where e.escalated_to = :reader and e.state in ('acknowledged', 'assessed', 'planned')
              and h.state = e.state and h.owner_id is distinct from :reader
              and not exists (select 1 from alerts.event g
                  where g.alert_id = e.alert_id and g.id > e.id and g.to_id is not null)
            """;

    private static final String TO_ACT_ON =
            "(select id from alerts.alert where owner_id = :reader and state <> 'closed' union all " + WENT_ON
                    + ") and a.state <> 'closed' and not a.is_historic and ";

    private final JdbcClient jdbc;

    AlertStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where that item of that response has an alert for that reason already. */
    boolean insert(NewAlert alert) {
        var concern = alert.concern();
        return jdbc.sql("""
                insert into alerts.alert (id, person_id, response_id, instrument_id, instrument_version, item_id,
                    answer, reason, urgency, state, is_historic, owner_id, site_id, raised_at, due_at)
                values (:id, :person, :response, :instrument, :instrumentVersion, :item, :answer, :reason, :urgency,
                    'raised', cast(:dueAt as timestamptz) is null, :owner, :site, :raisedAt, :dueAt)
                on conflict (response_id, item_id, reason) do nothing
                """)
                        .param("id", alert.id())
                        .param("person", concern.personId())
                        .param("response", concern.responseId())
                        .param("instrument", concern.instrumentId())
                        .param("instrumentVersion", concern.instrumentVersion())
                        .param("item", concern.itemId())
                        .param("answer", concern.answer())
                        .param("reason", concern.reason().word())
                        .param("urgency", concern.urgency().word())
                        .param("owner", alert.ownerId())
                        .param("site", alert.siteId())
                        .param("raisedAt", Timestamp.from(alert.raisedAt()))
                        .param("dueAt", alert.dueAt() == null ? null : Timestamp.from(alert.dueAt()))
                        .update()
                == 1;
    }

    Instant now() {
        return TransactionTime.now(jdbc);
    }

    /** False where somebody already had it. */
    boolean acknowledge(UUID alertId) {
        return jdbc.sql("""
                update alerts.alert set state = 'acknowledged', version = version + 1
                where id = :id and state in ('raised', 'notified')
                """).param("id", alertId).update() == 1;
    }

    /** Adds the event of how far it stands now. */
    void note(UUID alertId, @Nullable UUID by) {
        jdbc.sql("""
                insert into alerts.event (alert_id, by, state) select id, :by, state from alerts.alert where id = :id
                """).param("by", by).param("id", alertId).update();
    }

    /** Adds what was done; the same words sent again from the same form add nothing. */
    void note(UUID alertId, UUID by, Alerts.Note note) {
        jdbc.sql("""
                insert into alerts.event (alert_id, by, state, note, sent_as)
                select id, :by, state, :note, :sentAs from alerts.alert where id = :id
                on conflict (alert_id, sent_as, md5(note)) where sent_as is not null do nothing
                """)
                .param("by", by)
                .param("note", note.words())
                .param("sentAs", note.id())
                .param("id", alertId)
                .update();
    }

    /** Theirs, and those that went on to them. */
    List<Alert> toActOn(UUID readerId, Told.Which shown) {
        return list("a.id in " + TO_ACT_ON + shown.condition() + NEAREST_FIRST, shown, Map.of("reader", readerId));
    }

    /** All others. */
    List<Alert> ofOthers(UUID readerId, Told.Which shown) {
        return list("a.id not in " + TO_ACT_ON + shown.condition() + NEAREST_FIRST, shown, Map.of("reader", readerId));
    }

    Map<UUID, Integer> open(Told.Which shown) {
        var found = new HashMap<UUID, Integer>();
        jdbc.sql("select a.person_id, count(*) from alerts.alert a where a.state <> 'closed' and not a.is_historic and "
                        + shown.condition() + " group by a.person_id")
                .params(shown.people().parameters())
                .params(shown.labels().parameters())
                .query(row -> {
                    found.put(row.getObject("person_id", UUID.class), row.getInt("count"));
                });
        return found;
    }

    List<Alert> historic(Told.Which shown, int most) {
        return list(
                "a.is_historic and a.state = 'raised' and " + shown.condition()
                        + " order by a.raised_at desc, a.id limit :most",
                shown,
                Map.of("most", most));
    }

    List<Alert> openOf(UUID personId, Cleared cleared) {
        return jdbc.sql(SHOWN + "a.person_id = :person and a.state <> 'closed' and not a.is_historic and "
                        + cleared.on("a") + NEAREST_FIRST)
                .param("person", personId)
                .params(cleared.parameters())
                .query(AlertStore::alert)
                .list();
    }

    /** By when somebody looks at what the person answered and nobody has looked at yet. */
    Optional<Due> promised(UUID personId) {
        return jdbc.sql("""
                select a.due_at, coalesce(s.time_zone, 'UTC') as time_zone
                from alerts.alert a left join programs.site s on s.id = a.site_id
                where a.person_id = ? and a.state in ('raised', 'notified') and not a.is_historic
                    and a.reason <> 'skipped'
                order by a.due_at limit 1
                """)
                .param(personId)
                .query((row, number) ->
                        new Due(row.getTimestamp("due_at").toInstant(), ZoneId.of(row.getString("time_zone"))))
                .optional();
    }

    int waiting(UUID readerId) {
        return jdbc.sql("""
                select (select count(*) from alerts.alert
                    where owner_id = :reader and state in ('raised', 'notified') and not is_historic)
                  + (select count(*) from alerts.follow_up
                    where account_id = :reader and at <= now() and replaced_at is null and met_by is null
                        and excused_at is null)
                  + (select count(distinct alert_id) from (%s))
                """.formatted(WENT_ON))
                .param("reader", readerId)
                .query(Integer.class)
                .single();
    }

    Optional<Alert> find(UUID alertId) {
        return jdbc.sql(SHOWN + "a.id = :id")
                .param("id", alertId)
                .query(AlertStore::alert)
                .optional();
    }

    private List<Alert> list(String condition, Told.Which shown, Map<String, ?> parameters) {
        return jdbc.sql(SHOWN + condition)
                .params(shown.people().parameters())
                .params(shown.labels().parameters())
                .params(parameters)
                .query(AlertStore::alert)
                .list();
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getString("pronouns"),
                row.getObject("response_id", UUID.class),
                row.getString("instrument_id"),
                row.getString("instrument_version"),
                row.getString("item_id"),
                row.getObject("answer", Integer.class),
                Concern.Reason.of(row.getString("reason")),
                Concern.Urgency.of(row.getString("urgency")),
                Alert.State.of(row.getString("state")),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getTimestamp("raised_at").toInstant(),
                instant(row, "due_at"),
                instant(row, "next_by"),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("site_id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                Labels.of(row.getArray("labels")),
                row.getInt("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

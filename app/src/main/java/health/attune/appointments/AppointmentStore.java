package health.attune.appointments;

import health.attune.access.Access.Sight;
import health.attune.access.labels.Cleared;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AppointmentStore {
    private static final String SELECT =
            "select " + AppointmentRows.COLUMNS + " from appointments.appointment a where ";

    private final JdbcClient jdbc;

    AppointmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return jdbc.sql("select now()").query(Timestamp.class).single().toInstant();
    }

    Optional<Appointment> find(UUID id) {
        return jdbc.sql(SELECT + "a.id = ?")
                .param(id)
                .query(AppointmentRows::appointment)
                .optional();
    }

    /** Nobody else changes it until this transaction is over. */
    Optional<Appointment> lock(UUID id) {
        return jdbc.sql(SELECT + "a.id = ? for update of a")
                .param(id)
                .query(AppointmentRows::appointment)
                .optional();
    }

    /** Not settled yet, the earliest first. */
    List<Appointment> open(UUID personId, Cleared cleared) {
        return jdbc.sql(SELECT + "a.person_id = :person and " + AppointmentRows.OPEN + " and " + cleared.on("a")
                        + " order by a.starts_at, a.id")
                .param("person", personId)
                .params(cleared.parameters())
                .query(AppointmentRows::appointment)
                .list();
    }

    /** Those whose time came or that were called off, the latest first. */
    List<Appointment> settled(UUID personId, int most, Cleared cleared) {
        return jdbc.sql(SELECT + "a.person_id = :person and not " + AppointmentRows.OPEN + " and " + cleared.on("a")
                        + " order by a.starts_at desc, a.id limit :most")
                .param("person", personId)
                .param("most", most)
                .params(cleared.parameters())
                .query(AppointmentRows::appointment)
                .list();
    }

    /** Those of these people between the two moments, whatever came of them; the earliest first. */
    List<Appointment> among(Collection<UUID> people, Span span, Sight seen) {
        return jdbc.sql(SELECT + "a.person_id = any(:people) and a.starts_at >= :from and a.starts_at < :until"
                        + " and a.status <> 'entered-in-error' and "
                        + seen.people().on("a.person_id") + " and "
                        + seen.labels().on("a") + " order by a.starts_at, a.id")
                .param("people", people.toArray(UUID[]::new))
                .param("from", Timestamp.from(span.from()))
                .param("until", Timestamp.from(span.until()))
                .params(seen.people().parameters())
                .params(seen.labels().parameters())
                .query(AppointmentRows::appointment)
                .list();
    }

    /** How many that series had when it was booked. */
    int countOf(UUID seriesId) {
        return jdbc.sql("select count(*) from appointments.appointment where series_id = ?")
                .param(seriesId)
                .query(Integer.class)
                .single();
    }

    /** Those still open of that series, from that one on; each is locked. */
    List<Appointment> lockLater(UUID seriesId, Instant from) {
        return jdbc.sql(SELECT + "a.series_id = :series and a.starts_at >= :from and " + AppointmentRows.OPEN
                        + " order by a.starts_at, a.id for update of a")
                .param("series", seriesId)
                .param("from", Timestamp.from(from))
                .query(AppointmentRows::appointment)
                .list();
    }

    /** Those still open of that person; each is locked. */
    List<Appointment> lockOpen(UUID personId) {
        return jdbc.sql(SELECT + "a.person_id = ? and " + AppointmentRows.OPEN + " order by a.id for update of a")
                .param(personId)
                .query(AppointmentRows::appointment)
                .list();
    }

    /** Those of which a contact says what came of them. */
    List<Appointment> told(UUID personId) {
        return jdbc.sql(SELECT + "a.person_id = ? and a.contact_id is not null order by a.id")
                .param(personId)
                .query(AppointmentRows::appointment)
                .list();
    }

    /** How it stood when it could still come about. */
    Status openBefore(UUID id) {
        return jdbc.sql("select a.status from appointments.step a where a.appointment_id = ? and "
                        + AppointmentRows.OPEN + " order by a.id desc limit 1")
                .param(id)
                .query(String.class)
                .optional()
                .map(Status::ofWord)
                .orElse(Status.BOOKED);
    }

    /** How many others would be called off with it, and how many were. */
    Company company(Appointment one) {
        return jdbc.sql("""
                select count(*) filter (where a.series_id = :series and a.starts_at >= :at and %s) as later,
                    count(*) filter (where a.contact_id = :contact and a.status = 'cancelled') as together
                from appointments.appointment a
                where a.person_id = :person and a.id <> :id and (a.series_id = :series or a.contact_id = :contact)
                """.formatted(AppointmentRows.OPEN))
                .params(columns(one))
                .query((row, number) -> new Company(row.getInt("later"), row.getInt("together")))
                .single();
    }

    /** Whether that person is alive; until this transaction is over nobody says otherwise. */
    boolean isAlive(UUID personId) {
        return jdbc.sql("select died_on is null from people.person where id = ? for share")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    /** False where one of that id is there already. */
    boolean insert(Appointment made, @Nullable UUID by) {
        boolean isNew = jdbc.sql("""
                insert into appointments.appointment (id, person_id, program_id, starts_at, minutes, mode, purpose,
                    place, video_link, status, reason, wish, series_id, contact_id, recorded_at, recorded_by)
                values (:id, :person, :program, :at, :minutes, :mode, :purpose, :place, :link, :status, :reason, :wish,
                    :series, :contact, now(), :by)
                on conflict (id) do nothing
                """).params(columns(made)).param("by", by).update() == 1;
        if (isNew) {
            insertWorkers(made);
            insertStep(made, by);
        }
        return isNew;
    }

    /** False where somebody else changed it since that version. */
    boolean update(Appointment changed, @Nullable UUID by) {
        boolean isCurrent = jdbc.sql("""
                update appointments.appointment set starts_at = :at, minutes = :minutes, mode = :mode,
                    purpose = :purpose, place = :place, video_link = :link, status = :status, reason = :reason,
                    wish = :wish, contact_id = :contact, version = version + 1
                where id = :id and version = :version
                """).params(columns(changed)).update() == 1;
        if (isCurrent) {
            jdbc.sql("delete from appointments.worker where appointment_id = ?")
                    .param(changed.id())
                    .update();
            insertWorkers(changed);
            insertStep(changed, by);
        }
        return isCurrent;
    }

    private void insertWorkers(Appointment one) {
        jdbc.sql("""
                insert into appointments.worker (appointment_id, account_id, position, starts_at, is_open)
                select :id, w.account, w.position, :at, :open
                from unnest(cast(:workers as uuid[])) with ordinality as w (account, position)
                """)
                .param("id", one.id())
                .param("workers", one.plan().workers().toArray(UUID[]::new))
                .param("at", Timestamp.from(one.plan().at()))
                .param("open", one.isOpen())
                .update();
    }

    private void insertStep(Appointment one, @Nullable UUID by) {
        jdbc.sql("""
                insert into appointments.step (appointment_id, status, starts_at, minutes, reason, at, by)
                values (:id, :status, :at, :minutes, :reason, now(), :by)
                """)
                .param("id", one.id())
                .param("status", one.status().word())
                .param("at", Timestamp.from(one.plan().at()))
                .param("minutes", one.plan().minutes())
                .param("reason", one.state().reason())
                .param("by", by)
                .update();
    }

    /** From its beginning to its end. */
    List<Step> steps(UUID appointmentId) {
        return jdbc.sql("select * from appointments.step where appointment_id = ? order by id")
                .param(appointmentId)
                .query((row, number) -> new Step(
                        Status.ofWord(row.getString("status")),
                        AppointmentRows.instant(row, "starts_at"),
                        row.getString("reason"),
                        AppointmentRows.instant(row, "at"),
                        row.getObject("by", UUID.class)))
                .list();
    }

    private static Map<String, @Nullable Object> columns(Appointment one) {
        var columns = new HashMap<String, @Nullable Object>();
        var plan = one.plan();
        var state = one.state();
        columns.put("id", one.id());
        columns.put("person", one.personId());
        columns.put("program", one.programId());
        columns.put("at", Timestamp.from(plan.at()));
        columns.put("minutes", plan.minutes());
        columns.put("mode", plan.mode());
        columns.put("purpose", plan.purpose());
        columns.put("place", plan.where().place());
        columns.put("link", plan.where().videoLink());
        columns.put("status", state.status().word());
        columns.put("reason", state.reason());
        columns.put("wish", state.wish());
        columns.put("series", state.seriesId());
        columns.put("contact", state.contactId());
        columns.put("version", state.version());
        return columns;
    }
}

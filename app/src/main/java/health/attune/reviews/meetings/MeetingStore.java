package health.attune.reviews.meetings;

import health.attune.reviews.Review.Colleague;
import health.attune.reviews.meetings.Meeting.Minutes;
import health.attune.reviews.meetings.ReviewMeetings.Partner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MeetingStore {
    private static final int MOST = 100;
    private static final String SHOWN = """
            select m.*, g.name as program, c.name as consultant, w.name as writer, o.name as caller_off
            from reviews.meeting m join programs.program g on g.id = m.program_id
            join access.account c on c.id = m.consultant_id left join access.account w on w.id = m.written_by
            left join access.account o on o.id = m.called_off_by
            where\s""";

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One with the same consultant on the same day is the same; called off, it stands again.
     *
     * @param followsId in whose minutes its day was agreed on; null where it is called by itself
     */
    void insert(Partner with, LocalDate on, @Nullable UUID followsId, UUID by) {
        jdbc.sql("""
                insert into reviews.meeting as m (program_id, consultant_id, held_on, follows_id, called_by)
                values (:program, :consultant, :on, :follows, :by)
                on conflict (program_id, consultant_id, held_on) do update set called_off_at = null,
                    called_off_by = null,
                    follows_id = case when m.called_off_at is null then m.follows_id else excluded.follows_id end
                """)
                .param("program", with.programId())
                .param("consultant", with.consultant().id())
                .param("on", on)
                .param("follows", followsId)
                .param("by", by)
                .update();
    }

    /** What was agreed on before in the minutes of that one, and is not the day that is agreed on now. */
    void callOffAfter(UUID id, @Nullable LocalDate nextOn, UUID by) {
        jdbc.sql("""
                update reviews.meeting set called_off_at = now(), called_off_by = :by
                where follows_id = :id and minutes is null and called_off_at is null
                  and held_on is distinct from cast(:next as date)
                """).param("id", id).param("next", nextOn).param("by", by).update();
    }

    /** Of those programs, or with that consultant; the last day first. */
    List<Meeting> of(Collection<UUID> programs, UUID accountId) {
        return jdbc.sql(SHOWN + "m.program_id = any(:programs) or m.consultant_id = :account"
                        + " order by m.held_on desc, m.id limit :most")
                .param("programs", programs.toArray(UUID[]::new))
                .param("account", accountId)
                .param("most", MOST)
                .query((row, number) -> meeting(row))
                .list();
    }

    /** Of these days, of all programs; the first day first. Those with minutes were held. */
    List<Meeting> toCome(LocalDate from, LocalDate until) {
        return jdbc.sql(SHOWN + "m.minutes is null and m.called_off_at is null and m.held_on between ? and ?"
                        + " order by m.held_on, m.id")
                .params(from, until)
                .query((row, number) -> meeting(row))
                .list();
    }

    Optional<Meeting> find(UUID id) {
        return jdbc.sql(SHOWN + "m.id = ?")
                .param(id)
                .query((row, number) -> meeting(row))
                .optional();
    }

    /** False where somebody else wrote some since that version. */
    boolean write(Meeting seen, String words, @Nullable LocalDate nextOn, UUID by) {
        return jdbc.sql("""
                update reviews.meeting set minutes = :words, next_on = :next, version = version + 1,
                    written_at = now(), written_by = :by
                where id = :id and version = :version and called_off_at is null
                """)
                        .param("words", words)
                        .param("next", nextOn)
                        .param("by", by)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    /** False where minutes were written: then it was held. */
    boolean callOff(UUID id, UUID by) {
        return jdbc.sql("update reviews.meeting set called_off_at = coalesce(called_off_at, now()),"
                                + " called_off_by = coalesce(called_off_by, ?) where id = ? and minutes is null")
                        .params(by, id)
                        .update()
                == 1;
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getString("program"),
                new Colleague(row.getObject("consultant_id", UUID.class), row.getString("consultant")),
                row.getObject("held_on", LocalDate.class),
                minutes(row),
                row.getInt("version"),
                row.getString("caller_off"));
    }

    private static @Nullable Minutes minutes(ResultSet row) throws SQLException {
        var words = row.getString("minutes");
        return words == null
                ? null
                : new Minutes(words, row.getObject("next_on", LocalDate.class), row.getString("writer"));
    }
}

package health.attune.boards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HuddleStore {
    private static final String NOTES = """
            select n.*, a.name as by_name from boards.note n join access.account a on a.id = n.written_by
            where n.program_id = ? and\s""";

    private final JdbcClient jdbc;

    HuddleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was written that day, the newest first. */
    List<HuddleNote> versions(UUID programId, LocalDate day) {
        return jdbc.sql(NOTES + "n.day = ? order by n.version desc")
                .params(programId, day)
                .query(HuddleStore::note)
                .list();
    }

    /** What was written last on that day or before. */
    Optional<HuddleNote> last(UUID programId, LocalDate day) {
        return jdbc.sql(NOTES + "n.day <= ? order by n.day desc, n.version desc limit 1")
                .params(programId, day)
                .query(HuddleStore::note)
                .optional();
    }

    /** The last day of a note of each of these programs; those without any are missing. */
    Map<UUID, LocalDate> lastDays(Collection<UUID> programs) {
        return jdbc
                .sql("""
                select program_id, max(day) as day from boards.note where program_id = any(?) group by program_id
                """)
                .param(programs.toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(row.getObject("program_id", UUID.class), row.getObject("day", LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** False where somebody else wrote that version. */
    boolean insert(UUID programId, HuddleNote note, UUID by) {
        return jdbc.sql("insert into boards.note (program_id, day, version, words, written_by)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(programId, note.day(), note.version(), note.words(), by)
                        .update()
                == 1;
    }

    private static HuddleNote note(ResultSet row, int number) throws SQLException {
        return new HuddleNote(
                row.getObject("day", LocalDate.class),
                row.getInt("version"),
                row.getString("words"),
                row.getString("by_name"),
                row.getTimestamp("written_at").toInstant());
    }
}

package health.attune.threads;

import health.attune.database.Ids;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those who care for a person of the fixture wrote to each other: one that stands and one taken back. */
public record WrittenMessages(JdbcClient jdbc, UUID person, UUID by) {

    public void put(Map<String, String> ids, String words) {
        ids.put("thread", message(words).toString());
        var withdrawn = message(words);
        jdbc.sql("insert into threads.withdrawal (message_id, reason, withdrawn_by) values (?, 'mistyped', ?)")
                .params(withdrawn, by)
                .update();
        ids.put("thread=withdrawn", withdrawn.toString());
    }

    private UUID message(String words) {
        var id = Ids.next();
        jdbc.sql("insert into threads.message (id, person_id, words, recorded_by) values (?, ?, ?, ?)")
                .params(id, person, words, by)
                .update();
        return id;
    }
}

package health.attune.checkins.responses;

import health.attune.checkins.responses.ResponseStore.ItemAnswer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers that came when their check-in was finished or given up: they count for nothing, and are kept. */
@Component
public class LateStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient jdbc;

    LateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sent again, it is kept once. */
    public void keep(UUID responseId, ItemAnswer answer, @Nullable UUID by) {
        jdbc.sql("""
                update checkins.response set late = late || jsonb_build_array(jsonb_build_object(
                    'item', cast(:item as text), 'values', cast(:values as jsonb),
                    'at', cast(:at as text), 'by', cast(:by as text)))
                where id = :id and not exists (select 1 from jsonb_array_elements(late) one
                    where one ->> 'item' = :item and one -> 'values' = cast(:values as jsonb))
                """)
                .param("item", answer.item())
                .param("values", JSON.writeValueAsString(answer.values()))
                .param("at", answer.at().toString())
                .param("by", by == null ? null : by.toString())
                .param("id", responseId)
                .update();
    }
}

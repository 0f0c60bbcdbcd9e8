package health.attune.caseload.views;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ListViewStore {
    private final JdbcClient jdbc;

    ListViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ListView> of(UUID accountId) {
        return jdbc.sql("select id, name, sort, is_down, why from caseload.view where account_id = ? order by name")
                .param(accountId)
                .query((row, number) -> new ListView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("sort"),
                        row.getBoolean("is_down"),
                        row.getString("why")))
                .list();
    }

    /** In the place of one of that name. */
    void save(UUID accountId, ListView view) {
        jdbc.sql("""
                insert into caseload.view (id, account_id, name, sort, is_down, why)
                values (:id, :account, :name, :sort, :down, :why)
                on conflict (account_id, name) do update
                    set sort = excluded.sort, is_down = excluded.is_down, why = excluded.why
                """)
                .param("id", view.id())
                .param("account", accountId)
                .param("name", view.name())
                .param("sort", view.sort())
                .param("down", view.down())
                .param("why", view.why())
                .update();
    }

    void remove(UUID accountId, UUID viewId) {
        jdbc.sql("delete from caseload.view where account_id = ? and id = ?")
                .params(accountId, viewId)
                .update();
    }

    Optional<List<String>> columns(UUID accountId) {
        return jdbc.sql("select columns from caseload.layout where account_id = ?")
                .param(accountId)
                .query((row, number) -> List.of((String[]) row.getArray(1).getArray()))
                .optional();
    }

    void choose(UUID accountId, List<String> columns) {
        jdbc.sql("insert into caseload.layout (account_id, columns) values (?, ?)"
                        + " on conflict (account_id) do update set columns = excluded.columns")
                .params(accountId, columns.toArray(String[]::new))
                .update();
    }
}

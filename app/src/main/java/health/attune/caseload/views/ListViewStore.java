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

    Optional<ListLayout> layout(UUID accountId) {
        return jdbc.sql("select columns, is_roomy from caseload.layout where account_id = ?")
                .param(accountId)
                .query((row, number) ->
                        new ListLayout(List.of((String[]) row.getArray(1).getArray()), row.getBoolean(2)))
                .optional();
    }

    void choose(UUID accountId, ListLayout layout) {
        jdbc.sql("""
                insert into caseload.layout (account_id, columns, is_roomy) values (?, ?, ?)
                on conflict (account_id) do update set columns = excluded.columns, is_roomy = excluded.is_roomy
                """)
                .params(accountId, layout.columns().toArray(String[]::new), layout.isRoomy())
                .update();
    }
}

package health.attune.merges;

import health.attune.merges.PersonTable.Unique;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves rows from one person to another, table by table, and writes down which; and moves exactly those back. */
@Component
class RowMover {
    private static final String MOVED = """
            with moved as (update %1$s t set person_id = :to where t.person_id = :from%3$s returning %2$s as row_key)
            insert into merges.moved_row (merge_id, table_name, row_key, column_name, before)
            select :merge, :table, row_key, 'person_id', cast(:from as text) from moved
            """;

    /** The record whose last version was written earlier goes before the other: what stands is the newest of both. */
    private static final String JOINED = """
            with recursive first as (
              select t.id as first, t.person_id = :from as moves%2$s from %1$s t
              where t.person_id in (:from, :to) and follows is null),
            pair as (select b.first as kept, a.first as moved from first a join first b on a.moves and not b.moves
              where %3$s),
            version as (
              select first, first as id from first
              union all select v.first, n.id from version v join %1$s n on n.follows = v.id),
            last as (select v.* from version v where not exists (select 1 from %1$s n where n.follows = v.id)),
            joint as (
              select case when k.id < m.id then p.moved else p.kept end as first, least(k.id, m.id) as onto
              from pair p join last k on k.first = p.kept join last m on m.first = p.moved),
            joined as (
              update %1$s t set follows = j.onto from joint j where t.id = j.first returning t.id)
            insert into merges.moved_row (merge_id, table_name, row_key, column_name, before)
            select :merge, :table, jsonb_build_object('id', id), 'follows', null from joined
            """;

    /** What is there once for a person, and is closed where the other has one, is not moved then. */
    private static final String ACCOUNT = "access.account";

    private static final String WHERE_NONE = " and not exists (select 1 from access.account o where o.person_id = :to)";

    private final JdbcClient jdbc;
    private final PersonTables tables;

    RowMover(JdbcClient jdbc, PersonTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** From one person to another, for the sake of that merge. */
    record Way(UUID mergeId, UUID from, UUID to) {}

    /** Everything there is; how many rows that were. */
    int move(Way way) {
        return tables.moved().stream().mapToInt(table -> move(table, way)).sum();
    }

    int move(PersonTable table, Way way) {
        var condition = table.name().equals(ACCOUNT) ? WHERE_NONE : "";
        return along(MOVED.formatted(table.name(), table.keyOf("t"), condition), way)
                .param("table", table.name())
                .update();
    }

    /** Of what both have a first version of, one goes on where the other ended. */
    void join(Way way) {
        tables.moved().forEach(table -> join(table, way));
    }

    void join(PersonTable table, Way way) {
        table.uniques().stream().filter(Unique::isOfFirsts).forEach(unique -> join(table, unique, way));
    }

    private void join(PersonTable table, Unique unique, Way way) {
        along(JOINED.formatted(table.name(), unique.select(), unique.isShared()), way)
                .param("table", table.name())
                .update();
    }

    /** Where both have an account, that of the record that goes is closed, and stays with it. */
    void closeSecondAccount(Way way) {
        along("""
                with second as (
                  select b.id, b.active_until from access.account a join access.account b on b.person_id = :from
                  where a.person_id = :to),
                closed as (
                  update access.account a set active_until = least(now(), a.active_until) from second s
                  where a.id = s.id returning a.id, s.active_until)
                insert into merges.moved_row (merge_id, table_name, row_key, column_name, before)
                select :merge, 'access.account', jsonb_build_object('id', id), 'active_until', active_until::text
                from closed
                """, way).update();
    }

    /** Whoever was merged into the one who goes now stands in the one who stays, and so does the one who goes. */
    void pointOn(Way way) {
        along("""
                with pointed as (
                  update people.person set merged_into = :to where merged_into = :from or id = :from
                  returning id, case when id <> :from then cast(:from as text) end as before)
                insert into merges.moved_row (merge_id, table_name, row_key, column_name, before)
                select :merge, 'people.person', jsonb_build_object('id', id), 'merged_into', before from pointed
                """, way).update();
    }

    private JdbcClient.StatementSpec along(String sql, Way way) {
        return jdbc.sql(sql)
                .param("merge", way.mergeId())
                .param("from", way.from())
                .param("to", way.to());
    }

    /** Row by row, each as it was; then what was written since to something that went goes with it. */
    void moveBack(Way way) {
        giveBack("people.person", "merged_into", "uuid", way);
        giveBack(ACCOUNT, "active_until", "timestamptz", way);
        for (var table : tables.moved()) {
            along("""
                    update %s t set person_id = :from from merges.moved_row m
                    where m.merge_id = :merge and m.table_name = :table and m.column_name = 'person_id'
                      and %s and t.person_id = :to
                    """.formatted(table.name(), table.isRowOf("m.row_key")), way)
                    .param("table", table.name())
                    .update();
            if (table.uniques().stream().anyMatch(Unique::isOfFirsts)) giveBack(table.name(), "follows", "uuid", way);
        }
        followWhatTheyBelongTo(way);
    }

    private void giveBack(String table, String column, String type, Way way) {
        along("""
                update %1$s t set %2$s = cast(m.before as %3$s) from merges.moved_row m
                where m.merge_id = :merge and m.table_name = '%1$s' and m.column_name = '%2$s'
                  and t.id = cast(m.row_key ->> 'id' as uuid)
                """.formatted(table, column, type), way).update();
    }

    private void followWhatTheyBelongTo(Way way) {
        var holds = tables.holds();
        int followed;
        do {
            followed = 0;
            for (var hold : holds) followed += follow(hold, way);
        } while (followed > 0);
        tables.relations().forEach(relation -> follow(relation, way));
    }

    private int follow(PersonTables.Hold hold, Way way) {
        return along(hold.follow(), way).update();
    }
}

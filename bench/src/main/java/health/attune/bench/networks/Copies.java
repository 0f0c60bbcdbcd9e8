package health.attune.bench.networks;

import health.attune.bench.Superuser;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a network as large as a county by copying its people: rows and indexes grow as they would, lives repeat. Which
 * tables are copied is what a page must find its way through; care teams and accounts are not.
 */
public final class Copies {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<String> tables;

    /** @param tables those that are named after the ones they refer to */
    public Copies(Superuser owner, List<String> tables) {
        this.jdbc = owner.jdbc();
        this.transaction = owner.transaction();
        this.tables = tables;
    }

    /** Copies the people that are there until there are that many; goes on where it was cut short. */
    public void until(long people, LongConsumer progress) {
        remember();
        long originals = count("bench.original");
        long wanted = Math.ceilDiv(people, originals) - 1;
        if (count("bench.copy") >= wanted && count("bench.aside") == 0) return;
        putAside();
        for (long number = count("bench.copy") + 1; number <= wanted; number++) {
            copy(number);
            progress.accept((number + 1) * originals);
        }
        putBack();
    }

    /** What was copied; it belongs to whoever owns the tables of the service, which looks after all schemas. */
    private void remember() {
        jdbc.sql("""
                do $$ begin
                    execute format('set local role %I',
                        (select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'people'));
                    create schema if not exists bench;
                    create table if not exists bench.original (id uuid primary key);
                    create table if not exists bench.copy (number bigint primary key);
                    create table if not exists bench.aside (made text, dropped text);
                end $$
                """).update();
        jdbc.sql("insert into bench.original select id from people.person where not exists"
                        + " (select 1 from bench.original)")
                .update();
        for (var table : tables) jdbc.sql(remembered(table)).update();
    }

    /** What is copied stands by itself, so that each copy takes as long as the first. */
    private static String remembered(String table) {
        return """
                do $$ begin
                    if to_regclass('%2$s') is null then
                        create table %2$s as select * from %1$s where %3$s in (select id from bench.original)%4$s;
                        execute format('alter table %2$s owner to %%I',
                            (select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'people'));
                    end if;
                end $$
                """.formatted(
                        table,
                        original(table),
                        table.equals("people.person") ? "id" : "person_id",
                        table.equals("access.relationship") ? " and relation = 'served'" : "");
    }

    private static String original(String table) {
        return "bench.original_" + table.replace('.', '_');
    }

    /** Without references to check and indexes to sort into, the same is loaded in a part of the time. */
    private void putAside() {
        if (count("bench.aside") > 0) return;
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into bench.aside
                    select format('alter table %s add constraint %I %s not valid', conrelid::regclass, conname,
                            pg_get_constraintdef(oid)),
                        format('alter table %s drop constraint %I', conrelid::regclass, conname)
                    from pg_constraint where contype = 'f' and conrelid = any(cast(:tables as regclass[]))
                    union all
                    select pg_get_indexdef(i.indexrelid), format('drop index %s', i.indexrelid::regclass)
                    from pg_index i where i.indrelid = any(cast(:tables as regclass[]))
                        and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
                    """).param("tables", tables.toArray(String[]::new)).update();
            each("select dropped from bench.aside");
        });
    }

    private void putBack() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local maintenance_work_mem = '512MB'").update();
            each("select made from bench.aside");
            jdbc.sql("delete from bench.aside").update();
        });
    }

    private void each(String statements) {
        for (var statement : jdbc.sql(statements).query(String.class).list())
            jdbc.sql(statement).update();
    }

    /** Without triggers: what they would check or make holds for a copy as it held for what is copied. */
    private void copy(long number) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local synchronous_commit = off").update();
            jdbc.sql("set local session_replication_role = replica").update();
            for (var table : tables)
                jdbc.sql(statement(table)).param("number", number).update();
            jdbc.sql("insert into bench.copy values (?)").param(number).update();
        });
    }

    private String statement(String table) {
        var columns = columns(table);
        return "insert into " + table + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") select "
                + columns.stream().map(Column::copied).collect(Collectors.joining(", ")) + " from " + original(table);
    }

    /** A column, and how a copy fills it: with an id of its own where it names what is copied too. */
    private record Column(String name, String type) {

        String copied() {
            if (name.equals("answers")) return "'{}'";
            boolean isKept = !type.equals("uuid") || name.matches("account_id|program_id|site_id|answered_by|.*_by");
            return isKept
                    ? name
                    : "cast(substr(cast(" + name + " as text), 1, 24) || substr(md5(" + name
                            + " || cast(:number as text)), 1, 12) as uuid)";
        }
    }

    private List<Column> columns(String table) {
        return jdbc.sql("""
                select column_name as name, data_type as type from information_schema.columns
                where table_schema || '.' || table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'
                order by ordinal_position
                """).param(table).query(Column.class).list();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}

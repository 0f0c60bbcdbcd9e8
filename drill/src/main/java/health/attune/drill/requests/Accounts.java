package health.attune.drill.requests;

import health.attune.drill.product.DataFolder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Keeps what the accounts were at the beginning, and makes them so again: what was sent may have closed them. */
final class Accounts {
    private static final List<String> TABLES = List.of("account", "role_grant");

    private final DataFolder data;

    Accounts(DataFolder data) throws SQLException {
        this.data = data;
        try (var database = data.connect()) {
            run(database, "create schema drill");
            for (var table : TABLES) run(database, "create table drill." + table + " as table access." + table);
        }
    }

    /** As they were; no trigger and no rule of the product is asked. */
    void restore() throws SQLException {
        try (var database = data.connect()) {
            run(database, "set session_replication_role = replica");
            for (var table : TABLES)
                run(
                        database,
                        "insert into access." + table + " select * from drill." + table
                                + " on conflict (id) do update set " + columns(database, table));
            run(database, "delete from access.second_factor");
            run(database, "delete from access.passkey");
            run(database, "delete from access.account_leave");
            run(database, "delete from access.attempt");
        }
    }

    private static String columns(Connection database, String table) throws SQLException {
        try (var statement = database.prepareStatement("""
                select string_agg(format('%1$I = excluded.%1$I', column_name), ', ')
                from information_schema.columns
                where table_schema = 'access' and table_name = ? and column_name <> 'id'
                """)) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}

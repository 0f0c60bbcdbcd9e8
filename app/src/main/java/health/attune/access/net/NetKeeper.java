package health.attune.access.net;

import health.attune.database.ServiceRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Keeps the net as the files {@code access/net/<module>.csv} say, after the migrations and as the owner of the tables:
 * what the service may do with which schema, and which rows. A table that is as it should be is not touched.
 */
@Component
class NetKeeper implements Callback {
    /** The trail of what was done is added to and read, nothing else. */
    private static final String GRANTS = """
            do $$
            declare schema text;
            begin
              for schema in select nspname from pg_namespace
                  where nspname not like 'pg\\_%%' and nspname not in ('information_schema', 'public') loop
                execute format('grant usage on schema %%I to %1$s', schema);
                execute format('grant select, insert, update, delete on all tables in schema %%I to %1$s', schema);
                execute format('grant usage on all sequences in schema %%I to %1$s', schema);
              end loop;
              revoke update, delete on audit.entry, audit.batch from %1$s;
            end $$
            """;

    private final ServiceRole role;

    NetKeeper(ServiceRole role) {
        this.role = role;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "the net";
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            keep(context.getConnection());
        } catch (SQLException e) {
            throw new FlywayException("The row-level net can't be kept: " + e.getMessage(), e);
        }
    }

    private void keep(Connection connection) throws SQLException {
        // Two instances that start together take turns.
        run(connection, "select pg_advisory_xact_lock(hashtext('attune net'))");
        if (!role.ownsTables()) run(connection, GRANTS.formatted(role.quoted()));
        for (var table : tables()) {
            var condition = isLabeled(connection, table) ? table.labeledCondition() : table.condition();
            if (!isKept(connection, table.name(), condition)) cast(connection, table, condition);
        }
    }

    private static List<NetTable> tables() {
        var tables = new ArrayList<NetTable>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:access/net/*.csv"))
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .map(NetTable::parse)
                        .forEach(tables::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    /** A table whose rows carry labels shows each only to whom all of them are cleared. */
    private static boolean isLabeled(Connection connection, NetTable table) throws SQLException {
        var sql = "select 1 from pg_attribute where attrelid = ?::regclass and attname = 'labels' and not attisdropped";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, table.name());
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Told by the comment on the policy, which holds the condition as it was written. */
    private boolean isKept(Connection connection, String table, String condition) throws SQLException {
        var sql = """
                select 1 from pg_policy p join pg_class c on c.oid = p.polrelid
                where p.polname = 'net' and p.polrelid = ?::regclass and c.relrowsecurity and c.relforcerowsecurity
                  and p.polroles = array[?::regrole::oid] and obj_description(p.oid, 'pg_policy') = ?
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            statement.setString(2, role.quoted());
            statement.setString(3, condition);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private void cast(Connection connection, NetTable table, String condition) throws SQLException {
        var on = " on " + table.name();
        run(connection, "alter table " + table.name() + " enable row level security, force row level security");
        run(connection, "drop policy if exists net" + on);
        run(connection, "drop policy if exists net_added" + on);
        run(
                connection,
                "create policy net" + on + table.verbs() + " to " + role.quoted() + " using (" + condition + ")");
        if (table.isAddedToByAnybody())
            run(connection, "create policy net_added" + on + " for insert to " + role.quoted() + " with check (true)");
        run(connection, "comment on policy net" + on + " is '" + condition.replace("'", "''") + "'");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

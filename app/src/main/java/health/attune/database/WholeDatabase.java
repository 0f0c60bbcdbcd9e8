package health.attune.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database as a backup has to see it: every row of every table. Where the login is above row-level security, a row
 * that it would hide makes reading fail; else the service itself is who looks, and it is shown all of them.
 */
public final class WholeDatabase {
    private final JdbcConnectionDetails login;

    WholeDatabase(JdbcConnectionDetails login) {
        this.login = login;
    }

    /** A connection of its own, in which values are written alike on every server; nothing is committed unasked. */
    public java.sql.Connection open() throws SQLException {
        var connection = DriverManager.getConnection(login.getJdbcUrl(), properties());
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    set attune.viewer = 'service'; set timezone = 'UTC'; set datestyle = 'ISO, YMD';
                    set intervalstyle = 'iso_8601'; set bytea_output = 'hex'; set extra_float_digits = 1;
                    set synchronize_seqscans = off; set statement_timeout = 0;
                    set idle_in_transaction_session_timeout = 0; set search_path = '';
                    select pg_catalog.set_config('row_security', 'off', false) from pg_catalog.pg_roles
                    where rolname = current_user and (rolsuper or rolbypassrls)
                    """);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
    /** Rows come all the time, and keys over very many take long: an hour without a byte is a network that is cut. */
    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", String.valueOf(login.getUsername()));
        properties.setProperty("password", String.valueOf(login.getPassword()));
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "3600");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }
}

package health.attune.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How to reach a server; the password stays out of its text form. */
record Connection(String url, String user, String password) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}

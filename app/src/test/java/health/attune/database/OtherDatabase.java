package health.attune.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * Another, empty database on the server of the tests, with an owner of its own: as one that an operator made.
 *
 * @param user its owner, who is no superuser
 */
public record OtherDatabase(String url, String user, String password) {

    public static OtherDatabase make(Path data) throws Exception {
        var name = "other_" + Ids.next().toString().replace("-", "");
        var server = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(data.resolve("port")).strip() + "/";
        var password = Files.readString(data.resolve("superuser.password")).strip();
        try (var connection = DriverManager.getConnection(server + "postgres", "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute("create role " + name + " login password '" + name + "'");
            statement.execute("create database " + name + " owner " + name);
        }
        return new OtherDatabase(server + name, name, name);
    }
}

package health.attune.bench.checkins;

import health.attune.bench.checkins.Clinic.Someone;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Guards the comparison: what is compared must have written as much. */
final class SameRows {
    private static final List<String> TABLES =
            List.of("checkins.response", "checkins.score", "audit.entry", "assets.standing");

    /** Signing in and looking around before the first round is audited too. */
    private static final double TOLERATED = 0.1;

    private SameRows() {}

    static void require(Connection watch, List<Someone> served, List<Someone> plain) throws SQLException {
        System.out.println();
        for (var table : TABLES) {
            double one = rows(watch, table, served);
            double other = rows(watch, table, plain);
            if (Math.abs(one - other) > TOLERATED * other)
                throw new IllegalStateException(
                        "Through the service and plain did not write the same rows in " + table + ".");
            System.out.printf("Rows in %s per check-in: %.2f through the service, %.2f plain.%n", table, one, other);
        }
    }

    private static double rows(Connection watch, String table, List<Someone> people) throws SQLException {
        var per = table.startsWith("assets") ? "people.person where id" : "checkins.checkin where person_id";
        var sql = "select (select count(*) from " + table + " where person_id = any(?))::float8"
                + " / nullif((select count(*) from " + per + " = any(?)), 0)";
        var ids = watch.createArrayOf("uuid", people.stream().map(Someone::id).toArray(UUID[]::new));
        try (var statement = watch.prepareStatement(sql)) {
            statement.setArray(1, ids);
            statement.setArray(2, ids);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        }
    }
}

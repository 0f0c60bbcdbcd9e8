package health.attune.checkins.spool;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells the database being away or full from what is wrong with an answer. */
public final class StoreTrouble {
    /** PostgreSQL: data exception, such as text it can't keep. */
    private static final String UNUSABLE = "22";

    /** Connection, rollback, resources, object state, intervention, system and internal errors. */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58", "XX");

    private StoreTrouble() {}

    /** Whether the database kept an answer from being saved, for whatever reason of its own. */
    public static boolean is(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) return !UNUSABLE.equals(kind(sql));
            if (cause instanceof TransactionException) return true;
            if (cause instanceof DataAccessException && cause.getCause() == null) return true;
        }
        return false;
    }

    /** Whether it may go better later. */
    static boolean passes(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) return sql.getSQLState() == null || PASSING.contains(kind(sql));
            if (cause instanceof TransactionException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException) return true;
        }
        return false;
    }

    private static String kind(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}

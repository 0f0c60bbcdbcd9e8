package health.attune.database;

/** The database can't be started or reached; the message says what to do. */
public final class DatabaseUnavailable extends RuntimeException {

    DatabaseUnavailable(String sentence) {
        super(sentence);
    }

    DatabaseUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

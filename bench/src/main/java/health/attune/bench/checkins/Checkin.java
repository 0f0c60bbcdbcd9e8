package health.attune.bench.checkins;

/** A way to answer one check-in from opening to result. */
interface Checkin extends AutoCloseable {

    /** Answers one, noting in the laps how long each answer took to be kept. */
    void answer(Laps laps) throws Exception;

    @Override
    default void close() throws Exception {}
}

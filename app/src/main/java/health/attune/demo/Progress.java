package health.attune.demo;

/** Is told how far a load has come. */
@FunctionalInterface
public interface Progress {

    /**
     * @param loaded how many people are there
     * @param of how many there will be
     * @param answers how many filled-in forms this run has written
     */
    void reached(int loaded, int of, long answers);

    /**
     * Everybody is there, and more is being done.
     *
     * @param what such as "a group and hand-offs"
     */
    default void doing(String what) {}
}

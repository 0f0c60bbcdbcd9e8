package health.attune.drill.load;

/** A part of a run. */
enum Phase {
    /** The usual rate, until the program has compiled itself; not judged. */
    WARMING,
    USUAL,
    OVERLOAD,
    /** The usual rate again. */
    AFTER
}

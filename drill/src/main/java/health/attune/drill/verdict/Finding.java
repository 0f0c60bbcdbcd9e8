package health.attune.drill.verdict;

/** Something that is not as its client was told. */
public record Finding(Kind kind, String what) {

    /** What it comes to. */
    public enum Kind {
        /** It was acknowledged and is not there. */
        LOST,
        /** It is there more often than it was sent. */
        DOUBLED,
        /** A part of it is there without what belongs to it. */
        TORN,
        /** A cry for help without its alert, or an alert without a cry. */
        ALARM,
        /** An alert that nobody has who could act on it. */
        UNROUTED,
        /** An alert went on too late. */
        LATE,
        /** An alert went on before it was due. */
        EARLY,
        /** What else the drill promised to see, and did not. */
        UNMET
    }
}

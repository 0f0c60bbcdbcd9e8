package health.attune.assets.timeline;

/** The few measures that all pictures share. */
final class Shape {
    /** Height of the panel of one score, pixels. */
    static final int PANEL = 96;
    /** Room above and below the range of the score, pixels. */
    static final int PADDING = 8;

    private Shape() {}

    /** To a hundredth, which no eye can tell apart. */
    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}

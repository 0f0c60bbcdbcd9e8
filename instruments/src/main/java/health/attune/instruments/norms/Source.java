package health.attune.instruments.norms;

/**
 * Where a statement comes from, and whether anybody has read it there.
 *
 * @param standing what was done to check it
 * @param words    one sentence: the work, the page, the figure
 */
public record Source(Standing standing, String words) {

    /** How far a statement has been checked. */
    public enum Standing {
        /** Read in the named source. */
        READ,
        /** Commonly stated, not yet read in the named source: to be verified before clinical reliance. */
        TO_VERIFY,
        /** Our own rule or wording. */
        OURS
    }

    public Source {
        if (words.isBlank()) throw new IllegalArgumentException("A source needs a sentence.");
    }
}

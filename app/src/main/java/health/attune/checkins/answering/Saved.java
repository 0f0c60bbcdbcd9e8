package health.attune.checkins.answering;

/** What became of an answer. */
public sealed interface Saved {

    /**
     * It is kept.
     *
     * @param after the check-in as it stands with it
     * @param alarming it must reach a human, who has been told
     */
    record Kept(Sheet after, boolean alarming) implements Saved {}

    /** The words of the question may no longer be shown: it was not added, and where it had to reach a human it did. */
    record WordsOff() implements Saved {}

    /**
     * The check-in was finished before.
     *
     * @param nothingLost the same answer was kept already
     */
    record Finished(boolean nothingLost) implements Saved {}
}

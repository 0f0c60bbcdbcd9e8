package health.attune.imports;

/**
 * What became of the rows of a file; all but the people add up to the rows read.
 *
 * @param imported with at least one instrument that was not here before
 * @param corrected put in the place of what was here
 * @param alreadyThere the same as what was taken in before
 * @param nothingAnswered with neither an answer nor a refusal to answer
 * @param people registered for the first time
 */
public record Counts(
        long read, long imported, long corrected, long alreadyThere, long nothingAnswered, long refused, long people) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    public Counts plus(Counts more) {
        return new Counts(
                read + more.read,
                imported + more.imported,
                corrected + more.corrected,
                alreadyThere + more.alreadyThere,
                nothingAnswered + more.nothingAnswered,
                refused + more.refused,
                people + more.people);
    }
}

package health.attune.supervision;

import java.util.List;

/**
 * What a mail tells a supervisor, of all the workers together.
 *
 * @param better how many people reached their aim, or got reliably better, since last week
 * @param overdue how many people should have been met by now
 * @param waiting recommendations and late tasks of the workers, and people of theirs with an open alert
 */
record Counts(int workers, int better, int overdue, int waiting) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    List<Integer> figures() {
        return List.of(workers, better, overdue, waiting);
    }
}

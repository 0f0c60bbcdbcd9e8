package health.attune.supervision;

import java.util.List;

/**
 * One worker in the list of whoever supervises them; every figure but the size is of their people that the reader sees.
 *
 * @param better how many reached their aim, or got reliably better, since last week
 * @param overdue how many should have been met by now
 * @param isFew whether they are so few that a figure says little
 */
public record Overview(Colleague worker, Mix mix, int better, int overdue, Loops loops, boolean isFew) {

    /**
     * What waits for the worker.
     *
     * @param recommendations open ones whose next step is theirs, and the days since the oldest was made
     * @param tasks of theirs that are late, and by how many days the latest is
     * @param alerts how many of their people have an open one
     */
    public record Loops(Aged recommendations, Aged tasks, int alerts) {}

    /** How many, and how old the oldest of them is in days. */
    public record Aged(int count, long days) {
        static Aged of(List<Long> days) {
            return new Aged(
                    days.size(), days.stream().mapToLong(Long::longValue).max().orElse(0));
        }
    }
}

package health.attune.access.labels;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What an item about a person says for itself of where it comes from; written with it and inherited by all that is
 * derived from it. Whoever may see its class of data sees it only where each of its labels is cleared for them.
 *
 * @param words {@code part2:<program>} for a record of that program under 42 CFR Part 2, with {@code alert:} before it
 *     for an alert that it raised; empty for an item without a label
 */
public record Labels(List<String> words) {
    public static final Labels NONE = new Labels(List.of());

    private static final String ALERT = "alert:";

    public Labels {
        words = words.stream().distinct().sorted().toList();
    }

    public static Labels of(Array column) throws SQLException {
        return new Labels(Arrays.asList((String[]) column.getArray()));
    }

    /** Of a record of that program. */
    public static Labels ofProgram(UUID programId) {
        return new Labels(List.of("part2:" + programId));
    }

    /** What is derived from all of these carries every label of theirs. */
    public static Labels together(Collection<Labels> labels) {
        return new Labels(labels.stream().flatMap(one -> one.words().stream()).toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public boolean areWithin(Labels others) {
        return others.words.containsAll(words);
    }

    /** Of an alert, the labels of the record that it comes from. */
    public Labels ofOrigin() {
        return new Labels(words.stream()
                .map(word -> isOfRecord(word) ? word : word.substring(ALERT.length()))
                .toList());
    }

    /** Whether one of them is of a record, and not only of the alert that it raised. */
    public boolean holdARecord() {
        return words.stream().anyMatch(Labels::isOfRecord);
    }

    public static boolean isOfRecord(String word) {
        return !word.startsWith(ALERT);
    }
}

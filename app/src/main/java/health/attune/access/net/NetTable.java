package health.attune.access.net;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A table about people, and what lets its rows through.
 *
 * @param name with its schema
 * @param about the column of the person's id, or {@code column of parent}: shown where the row of the parent is
 * @param classes the letters of the classes of data it holds; a relation that opens one of them lets its rows through
 * @param added {@code anybody} may add rows about anybody, and changes none; empty where what is written must be seen
 * @param also a condition of SQL that lets rows through as well; empty for none
 */
record NetTable(String name, String about, String classes, String added, String also) {
    private static final String CHILD = " of ";

    /** Attune's own work, and people about themselves. */
    private static final String FREE = "(select access.viewer_is('service')) or %1$s = (select access.viewer_self())";

    private static final String CLEARED = "(labels = '{}' or (%1$s = (select access.looked_at())"
            + " and labels <@ (select access.labels_in_sight()))"
            + " or labels <@ array(select c.label from access.opened_labels((select access.viewer_account())) c"
            + " where c.opened_person = %1$s))";

    static NetTable parse(String line) {
        var cells = line.split(",", 5);
        if (cells.length != 5)
            throw new IllegalStateException("A table of the net has table,about,classes,added,also and not: " + line);
        return new NetTable(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    boolean isChild() {
        return about.contains(CHILD);
    }

    boolean isAddedToByAnybody() {
        return added.equals("anybody");
    }

    String verbs() {
        return isAddedToByAnybody() ? " for select" : "";
    }

    /** The condition for a row to be shown or written. */
    String condition() {
        return isChild() ? orAlso(ofParent()) : orAlso(FREE.formatted(about) + " or " + opened());
    }

    /** The same for a table whose rows have labels: what is opened is found once for a statement, not for each row. */
    String labeledCondition() {
        if (isChild()) throw new IllegalStateException(name + " has labels, and is shown where its parent is.");
        return FREE.formatted(about) + " or ((" + orAlso(opened()) + ") and " + CLEARED.formatted(about) + ")";
    }

    private String orAlso(String condition) {
        return also.isEmpty() ? condition : "(" + also + ") or " + condition;
    }

    private String ofParent() {
        var parts = about.split(CHILD, 2);
        return "(select access.viewer_is('service')) or exists (select 1 from %s parent where parent.id = %s.%s)"
                .formatted(parts[1], name.substring(name.indexOf('.') + 1), parts[0]);
    }

    /** By a relation; from the cheapest to the dearest: a statement about one person never comes to lists of people. */
    private String opened() {
        var opened = "array["
                + Arrays.stream(classes.split(" ", -1))
                        .map(letter -> "'" + letter + "'")
                        .collect(Collectors.joining(", "))
                + "]";
        var condition = "%1$s = (select access.in_sight(%2$s))"
                + " or %1$s in (select access.people_of(access.viewer_account(), %2$s))";
        var byPlace = " or access.serves((select access.viewer_account()), %1$s, %2$s)";
        return (classes.contains("A") || classes.contains("B") ? condition + byPlace : condition)
                .formatted(about, opened);
    }
}

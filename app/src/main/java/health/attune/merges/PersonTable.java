package health.attune.merges;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table with people in it, as the catalog of the database describes it.
 *
 * @param name with its schema, quoted where that is needed
 * @param key the columns of its primary key
 * @param uniques what may be there once for a person
 */
record PersonTable(String name, List<Column> key, List<Unique> uniques) {

    /** A column with the name of its type. */
    record Column(String name, String type) {}

    /**
     * What may be there once for a person.
     *
     * @param index its name, with the schema
     * @param others the columns and expressions beside the person
     * @param condition which rows it counts; null for all
     */
    record Unique(
            String index, List<String> others, @Nullable String condition) {

        /** The first version of something, which others follow. */
        boolean isOfFirsts() {
            return "(follows IS NULL)".equals(condition);
        }

        /** As columns {@code k1}, {@code k2} and so on. */
        String select() {
            var columns = new StringBuilder();
            for (int i = 0; i < others.size(); i++)
                columns.append(", (").append(others.get(i)).append(") as k").append(i + 1);
            return columns.toString();
        }

        String and() {
            return condition == null ? "" : " and " + condition;
        }

        /** That two rows, {@code a} and {@code b}, stand in each other's way. */
        String isShared() {
            var same = new StringBuilder("true");
            for (int i = 1; i <= others.size(); i++)
                same.append(" and a.k").append(i).append(" = b.k").append(i);
            return same.toString();
        }
    }

    /** Whether its rows are named by ids that sort by the time they were made. */
    boolean isInOrder() {
        return key.equals(List.of(new Column("id", "uuid")));
    }

    String schema() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The primary key of the row of that alias, as JSON. */
    String keyOf(String alias) {
        return key.stream()
                .map(column -> "'" + column.name() + "', " + alias + "." + column.name())
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    /** That the row of alias {@code t} is the one that the JSON names. */
    String isRowOf(String json) {
        return key.stream()
                .map(column -> "t.%1$s = cast(%2$s ->> '%1$s' as %3$s)".formatted(column.name(), json, column.type()))
                .collect(Collectors.joining(" and "));
    }
}

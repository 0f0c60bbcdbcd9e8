package health.attune.caseload.views;

import java.util.List;

/**
 * How somebody wants to see the rows of their list.
 *
 * @param columns beside the name
 * @param isRoomy whether there is room between the rows; else as many as possible are seen at once
 */
public record ListLayout(List<String> columns, boolean isRoomy) {
    public ListLayout {
        columns = List.copyOf(columns);
    }
}

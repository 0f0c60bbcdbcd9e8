package health.attune.assets.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The timeline as it is shown.
 *
 * @param data where the picture's facts are fetched by those who explore it
 * @param from the first day that is shown, as machines read it
 * @param caption which days are shown
 * @param spans ways to other spans
 * @param isTableOpen whether the reader asked to see the whole table
 * @param more where the rest of the table is; null where all of it is shown
 */
public record TimelineView(
        String data,
        String from,
        String until,
        String caption,
        List<SpanWay> spans,
        List<LaneView> lanes,
        List<PanelView> panels,
        List<TickView> ticks,
        List<TableRow> rows,
        boolean isTableOpen,
        @Nullable More more) {

    /** Rows that are shown at first. */
    public static final int FIRST_ROWS = 50;

    public boolean isEmpty() {
        return lanes.isEmpty() && panels.isEmpty();
    }

    /** A way to the same page with another span. */
    public record SpanWay(String href, String words, boolean isHere) {}

    /** A day written under the picture, percent of the width. */
    public record TickView(double x, String words) {}

    /** One fact of the timeline. */
    public record TableRow(String day, String what, String result, String remark) {}

    /** The rows that are not shown. */
    public record More(String href, String words) {}
}

package health.attune.boards.web;

import health.attune.boards.Board;
import health.attune.pages.forms.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the board, ready to print.
 *
 * @param title the name of the program
 * @param when the day, and the moment at which it was as it is shown
 * @param workers whose people alone can be shown
 * @param worker whose are; null for everybody's
 */
public record BoardView(
        String href,
        String title,
        String when,
        HuddleView huddle,
        List<BoardRowView> rows,
        Board.Size size,
        List<Option> workers,
        @Nullable String worker) {

    /** Who calls for somebody, each with what there is to tell. */
    public List<BoardRowView> calling() {
        return rows.stream().filter(row -> row.calls() && row.quiet() == null).toList();
    }

    /** Of whom the same is to be told: nobody has seen them, and nothing is planned. */
    public List<BoardRowView> quiet() {
        return rows.stream().filter(row -> row.quiet() != null).toList();
    }

    public List<BoardRowView> others() {
        return rows.stream().filter(row -> !row.calls()).toList();
    }

    /** Another page of it. */
    public String on(int page) {
        return href + "?page=" + page + (worker == null ? "" : "&worker=" + worker);
    }
}

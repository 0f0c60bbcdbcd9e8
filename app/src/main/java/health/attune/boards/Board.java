package health.attune.boards;

import health.attune.programs.Program;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of the daily board of a program.
 *
 * @param rows those of this page
 * @param size how much there is beside them
 * @param worker whose people alone are shown; null for everybody's
 * @param staff who works in the program, by name
 */
public record Board(
        Program program,
        BoardDay day,
        List<BoardRow> rows,
        Size size,
        Numbers numbers,
        @Nullable UUID worker,
        Map<UUID, String> staff) {
    /** So many fit on two printed pages. */
    public static final int ROWS = 40;

    /**
     * How much there is.
     *
     * @param people how many stand on all pages
     * @param isCut whether the program cares for more people than a board can show
     */
    public record Size(int page, int pages, int people, boolean isCut) {

        static Size of(int people, int wanted, boolean isCut) {
            int pages = Math.max(1, (people + ROWS - 1) / ROWS);
            return new Size(Math.clamp(wanted, 1, pages), pages, people, isCut);
        }
    }

    /**
     * What the huddle begins with, of all people the reader sees.
     *
     * @param due contacts due by today, those that were rolled on to today among them
     * @param appointments of today that came about or still may
     * @param waiting alerts that nobody has taken
     */
    public record Numbers(int people, int due, int appointments, int waiting, int rolled, int nothingPlanned) {

        static Numbers of(List<BoardRow> rows, BoardDay day) {
            return new Numbers(
                    rows.size(),
                    (int) rows.stream().filter(row -> isDue(row, day)).count(),
                    rows.stream().mapToInt(BoardRow::appointmentsToday).sum(),
                    rows.stream()
                            .mapToInt(row -> row.before().alerts().waiting())
                            .sum(),
                    (int) rows.stream().filter(row -> row.rolled().times() > 0).count(),
                    (int) rows.stream().filter(BoardRow::isLost).count());
        }

        private static boolean isDue(BoardRow row, BoardDay day) {
            var by = row.ahead().contactBy();
            return by != null && !by.isAfter(day.today()) || row.unmade() != null;
        }
    }
}

package health.attune.supervision;

import health.attune.supervision.Line.Part;
import java.time.LocalDate;
import java.util.List;

/**
 * A worker's week, as it is talked over: the same for them and for whoever supervises them.
 *
 * @param since the day from which on what happened counts
 * @param lines in the order of a page
 * @param isFew whether their people are so few that a figure says little
 */
public record Week(Colleague worker, Mix mix, LocalDate since, List<Line> lines, boolean isFew) {
    public Week {
        lines = List.copyOf(lines);
    }

    public List<Line> in(Part part) {
        return lines.stream().filter(line -> line.kind().part() == part).toList();
    }

    /** About how many of their people there is something in that part. */
    public long people(Part part) {
        return in(part).stream().map(line -> line.person().id()).distinct().count();
    }
}

package health.attune.handoffs.web;

import health.attune.pages.forms.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times kept open, as the page shows them.
 *
 * @param own the reader's own
 * @param programs where they could keep one
 * @param figures sentences about each program in which they work
 */
public record OpenSlotView(List<Kept> own, List<Option> programs, List<Figure> figures) {

    /** A time; {@code way} is where it is given up, null where somebody has taken it. */
    public record Kept(String when, @Nullable String way) {}

    /** What happened in a program in four weeks. */
    public record Figure(String program, List<String> told) {}
}

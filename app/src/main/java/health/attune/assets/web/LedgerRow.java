package health.attune.assets.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One domain of the ledger, ready to print.
 *
 * @param hue the class of its color
 * @param change the change word as a class, which also names its icon
 * @param now the latest score in its own units; null where there is none
 * @param start where it began; null where there is no beginning
 * @param by which instruments contributed
 * @param notes what is to be known beside it, a sentence each
 */
public record LedgerRow(
        String id,
        String name,
        String hue,
        @Nullable Bar bar,
        ChangeView change,
        @Nullable String now,
        @Nullable String start,
        String by,
        List<String> notes,
        List<Detail> details) {

    /** The change word, with an icon so that color is not needed. */
    public record ChangeView(String word, String icon, String words) {}

    /** What one measure means and does not mean. */
    public record Detail(String title, List<Line> lines) {}

    /**
     * A term and what is said of it.
     *
     * @param source where it comes from; null where nothing is cited
     */
    public record Line(String term, String words, @Nullable Cited source) {}

    /**
     * Where a figure comes from.
     *
     * @param standing how far it was checked
     * @param work as the catalog cites it, in English
     */
    public record Cited(String standing, String work) {}
}

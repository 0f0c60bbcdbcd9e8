package health.attune.people.web;

import java.util.List;

/**
 * A list of people, ready to print.
 *
 * @param headings of the columns that other modules add
 * @param sort {@code name}, or the number of the column it is sorted by
 * @param total how many people there are on all pages
 */
public record PeopleTable(
        List<String> headings, List<PersonRow> rows, String sort, boolean down, int page, int pages, int total) {

    public String href(int toPage) {
        return "/people?sort=" + sort + (down ? "&down=true" : "") + "&page=" + toPage;
    }

    /** Where a press on the heading of that column leads: sorted by it, and turned around when it is already. */
    public String sortedBy(String column) {
        return "/people?sort=" + column + (column.equals(sort) && !down ? "&down=true" : "");
    }

    /** The order as {@code aria-sort} tells it. */
    public String order(String column) {
        return !column.equals(sort) ? "none" : down ? "descending" : "ascending";
    }
}

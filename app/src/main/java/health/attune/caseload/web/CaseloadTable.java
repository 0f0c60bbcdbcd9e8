package health.attune.caseload.web;

import health.attune.caseload.Caseloads;
import health.attune.caseload.Why.Reason;
import health.attune.caseload.views.ListLayout;
import health.attune.caseload.views.ListView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list, ready to print.
 *
 * @param reasons by which it may be narrowed, with how many stand there for each
 */
public record CaseloadTable(CaseloadAsked asked, Look look, List<ReasonCount> reasons, List<RowView> rows, Size size) {

    /** Beside the name, which is always there. */
    public static final List<String> COLUMNS = List.of(
            "why",
            "care",
            "started",
            "symptoms",
            "answered",
            "assets",
            "touch",
            "next",
            "consulted",
            "sessions",
            "minutes");

    /** Where somebody said nothing. */
    static final ListLayout USUAL =
            new ListLayout(List.of("why", "care", "symptoms", "assets", "touch", "next"), false);

    /**
     * How its reader wants to see it.
     *
     * @param steps what can be done with several at once, by the keys of their words
     */
    public record Look(ListLayout layout, List<ListView> views, List<String> steps) {}

    /**
     * How much there is.
     *
     * @param total on all pages
     * @param all without narrowing
     */
    public record Size(int pages, int total, int all) {}

    /** One reason, or the one of everybody where its word is null. */
    public record ReasonCount(@Nullable String word, String label, int count) {}

    public boolean isNarrowedTo(ReasonCount reason) {
        var why = asked.why();
        return why == null ? reason.word() == null : why.word().equals(reason.word());
    }

    public boolean isSortable(String column) {
        return CaseloadAsked.COLUMNS.contains(column);
    }

    /** Whether it holds those whose care has ended. */
    public boolean isClosed() {
        return asked.isClosed();
    }

    public String closedHref() {
        return asked.narrowedTo(Reason.CLOSED.word()).address();
    }

    public List<String> columns() {
        return look.layout().columns();
    }

    public boolean isRoomy() {
        return look.layout().isRoomy();
    }

    public List<ListView> views() {
        return look.views();
    }

    public List<String> steps() {
        return look.steps();
    }

    public int pages() {
        return size.pages();
    }

    public int total() {
        return size.total();
    }

    public int all() {
        return size.all();
    }

    public String address(ListView view) {
        return CaseloadAsked.of(view).address();
    }

    /** Where this part of the list, in this order, gets a name. */
    public String newView() {
        return asked.newViewAddress();
    }

    /** How many are shown at most, where there are more; else 0. */
    public int cutAt() {
        return size.all() < Caseloads.MOST ? 0 : Caseloads.MOST;
    }

    public int page() {
        return asked.page();
    }

    public String href(int toPage) {
        return asked.on(toPage).address();
    }

    public String narrowed(ReasonCount reason) {
        return asked.narrowedTo(reason.word()).address();
    }

    /** Where a press on that heading leads: sorted by it, and turned around when it is already. */
    public String sortedBy(String column) {
        return asked.sortedBy(column).address();
    }

    /** The order as {@code aria-sort} tells it. */
    public String order(String column) {
        return !column.equals(asked.sort()) ? "none" : asked.down() ? "descending" : "ascending";
    }

    /** The same list as a file. */
    public String file() {
        return asked.fileAddress();
    }
}

package health.attune.caseload.web;

import health.attune.caseload.Why.Reason;
import health.attune.caseload.views.ListView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the list is asked for, and in which order.
 *
 * @param why only those who stand there for that reason; null for all
 * @param sort one of {@link #COLUMNS}
 */
public record CaseloadAsked(@Nullable Reason why, String sort, boolean down, int page) {
    public static final List<String> COLUMNS = List.of(
            "why",
            "name",
            "care",
            "started",
            "symptoms",
            "answered",
            "touch",
            "next",
            "consulted",
            "sessions",
            "minutes");
    static final CaseloadAsked FIRST = new CaseloadAsked(null, "why", false, 1);

    /** The list as its address asks for it; what makes no sense there is left out. */
    record Typed(
            @Nullable String why,
            @Nullable String sort,
            @Nullable String down,
            @Nullable String page) {

        CaseloadAsked understood() {
            int number = page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
            return new CaseloadAsked(
                    reason(why).orElse(null),
                    sort != null && COLUMNS.contains(sort) ? sort : "why",
                    "true".equals(down),
                    Math.max(1, number));
        }

        private static Optional<Reason> reason(@Nullable String word) {
            return Arrays.stream(Reason.values())
                    .filter(reason -> reason.word().equals(word))
                    .findFirst();
        }
    }

    boolean isClosed() {
        return why == Reason.CLOSED;
    }

    static CaseloadAsked of(ListView view) {
        return new Typed(view.why(), view.sort(), Boolean.toString(view.down()), "1").understood();
    }

    CaseloadAsked on(int otherPage) {
        return new CaseloadAsked(why, sort, down, otherPage);
    }

    CaseloadAsked sortedBy(String column) {
        return new CaseloadAsked(why, column, column.equals(sort) && !down, 1);
    }

    CaseloadAsked narrowedTo(@Nullable String word) {
        return new Typed(word, sort, Boolean.toString(down), "1").understood();
    }

    String address() {
        return "/caseload?" + query() + (page > 1 ? "&page=" + page : "");
    }

    String fileAddress() {
        return "/caseload/file?" + query();
    }

    String newViewAddress() {
        return "/caseload/views/new?" + query();
    }

    private String query() {
        return "sort=" + sort + (down ? "&down=true" : "") + (why == null ? "" : "&why=" + why.word());
    }
}

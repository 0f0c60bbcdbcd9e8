package health.attune.billing.web;

import health.attune.pages.forms.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of a program or a site, ready to print.
 *
 * @param where what it is of
 * @param rest how long the month still lasts there, in a sentence
 * @param rules whose those are by which it is worked out, each with how many nobody has checked yet
 * @param closing null where nothing can be closed
 * @param mayReopen whether something is closed
 */
public record MonthTable(
        MonthAsked asked,
        Choices choices,
        String where,
        String month,
        String rest,
        List<Row> rows,
        List<String> rules,
        Size size,
        @Nullable Closing closing,
        boolean mayReopen) {

    /** What can be asked for. */
    public record Choices(List<Option> places, List<Option> months, List<Option> payers, List<Option> states) {}

    /**
     * How much there is.
     *
     * @param total on all pages
     * @param all without narrowing
     */
    public record Size(int pages, int total, int all) {}

    /** What pressing the button would close. */
    public record Closing(int count, String print) {}

    /**
     * One person in one program.
     *
     * @param codes that are met, or were billed
     * @param next what is missing, in a sentence
     * @param closed null while it is not
     */
    public record Row(
            String href,
            String name,
            String program,
            String payer,
            int minutes,
            String codes,
            String next,
            List<String> notes,
            @Nullable String closed) {}

    public String href(int page) {
        return asked.on(page).address();
    }

    public String file() {
        return asked.fileAddress();
    }

    public @Nullable String state() {
        var state = asked.state();
        return state == null ? null : state.word();
    }

    public boolean isNarrowed() {
        return asked.payer() != null || asked.state() != null;
    }
}

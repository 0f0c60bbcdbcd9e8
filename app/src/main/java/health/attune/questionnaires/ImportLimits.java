package health.attune.questionnaires;

import health.attune.instruments.Instrument;
import health.attune.instruments.definitions.CatalogProblem;
import health.attune.questionnaires.ImportedInstruments.Brought;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How large an instrument of one's own may be, beside what is checked as it is read. */
final class ImportLimits {
    /** Of questionnaire and scores together, so that a form can carry them. */
    private static final int MOST_BYTES = 800_000;

    private static final int LONGEST_VERSION = 100;
    private static final int LONGEST_TITLE = 300;

    private ImportLimits() {}

    static List<CatalogProblem> problems(Brought brought) {
        var problems = new ArrayList<CatalogProblem>();
        if (!brought.name().matches("[a-z0-9][a-z0-9-]{0,59}"))
            problems.add(new CatalogProblem(
                    "questionnaire", "", "The short name has 1 to 60 small letters, digits and hyphens."));
        if (bytes(brought.questionnaire()) + bytes(brought.scores()) > MOST_BYTES)
            problems.add(new CatalogProblem(
                    "questionnaire", "", "Questionnaire and scores together are larger than 800 kB."));
        return problems;
    }

    static List<CatalogProblem> problems(Instrument instrument) {
        var problems = new ArrayList<CatalogProblem>();
        if (instrument.version().length() > LONGEST_VERSION)
            problems.add(new CatalogProblem("questionnaire", "version", "A version has at most 100 characters."));
        if (instrument.title().byLanguage().values().stream().anyMatch(title -> title.length() > LONGEST_TITLE))
            problems.add(new CatalogProblem("questionnaire", "title", "A title has at most 300 characters."));
        return problems;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

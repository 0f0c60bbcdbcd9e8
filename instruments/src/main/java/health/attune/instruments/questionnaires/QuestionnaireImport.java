package health.attune.instruments.questionnaires;

import health.attune.instruments.About;
import health.attune.instruments.Instrument;
import health.attune.instruments.catalog.ScoringReader;
import health.attune.instruments.definitions.CatalogProblem;
import health.attune.instruments.definitions.Problems;
import health.attune.instruments.definitions.Section;
import health.attune.instruments.definitions.Yaml;
import health.attune.instruments.forms.Texts;
import health.attune.instruments.licences.Licence;
import health.attune.instruments.licences.LicenceRecord;
import health.attune.instruments.norms.Source;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Reads an instrument that a site holds a licence for: the questions from a FHIR R4 Questionnaire (JSON), the scores
 * from a YAML block in the words of the catalogue.
 *
 * <p>Points of an option come from the extensions {@code ordinalValue} or {@code itemWeight}. Groups may be nested.
 * {@code enableWhen} is understood over earlier choices; what is not understood is refused, never dropped.
 */
public final class QuestionnaireImport {

    /** Longest Questionnaire that is read, characters. */
    public static final int LONGEST = 1_000_000;

    /** Longest block of scores that is read, characters. */
    public static final int LONGEST_SCORES = 200_000;

    /** Stands where the block of scores does not say when, how often or about what. */
    public static final String NOT_STATED = "not stated";

    /** An instrument, or every reason why there is none. */
    public sealed interface Result {

        record Imported(Instrument instrument) implements Result {}

        /** @param problems at least one; the file is {@code questionnaire} or {@code scores} */
        record Refused(List<CatalogProblem> problems) implements Result {}
    }

    private QuestionnaireImport() {}

    /**
     * @param id       what the instrument shall be called here, lower case
     * @param json     a FHIR R4 Questionnaire
     * @param scores   YAML with {@code area} and {@code scores}, and where wanted {@code algorithms} and {@code safety}
     * @param asserted who says that the site may use it, and on what basis
     */
    public static Result read(String id, String json, String scores, LicenceRecord asserted) {
        var problems = Problems.of("questionnaire");
        if (!id.matches("[a-z0-9][a-z0-9.-]{0,99}"))
            problems.add("id", "An id has 1 to 100 small letters, digits, points and hyphens.");
        var document = FhirJson.parse(json, problems);
        var form = document.map(d -> new QuestionnaireReader(problems).form(d));
        if (form.isEmpty() || form.get().items().isEmpty()) return refused(problems);
        Result result = scoreBlock(scores, problems.in("scores")).read(block -> {
            var about = about(id, document.get(), block);
            var scoring = new ScoringReader(form.get(), problems.in("scores")).read(block);
            new WeightChecks(form.get(), problems).run(scoring.scores());
            if (problems.any()) return refused(problems);
            return new Result.Imported(new Instrument(about, licence(asserted), form.get(), scoring));
        });
        // Fields that nobody asked for are noted only once all others have been read.
        return problems.any() ? refused(problems) : result;
    }

    private static Result refused(Problems problems) {
        if (!problems.any()) problems.add("item", "There is no question that can be answered by choosing.");
        return new Result.Refused(problems.all());
    }

    private static Section scoreBlock(String scores, Problems problems) {
        boolean tooLong = scores.length() > LONGEST_SCORES;
        if (tooLong) problems.add("", "The scores are longer than 200,000 characters.");
        boolean readable = !tooLong && Words.check(scores, "", problems);
        return new Section(Yaml.tree(readable ? scores : "{}", problems), "", problems);
    }

    private static About about(String id, FhirNode document, Section block) {
        var use = new About.Use(
                block.optionalText("dimension").orElse(NOT_STATED),
                block.has("recall") ? block.texts("recall") : Texts.english(NOT_STATED),
                new About.Ages(OptionalInt.empty(), OptionalInt.empty(), ""),
                List.of(About.AnsweredBy.values()),
                block.optionalText("cadence").orElse(NOT_STATED));
        var title = document.text("title").or(() -> document.text("name")).orElse(id);
        return new About(
                id,
                document.text("version").orElse("1"),
                new Texts(Map.of(document.language(), title)),
                block.one("area", About.Area.class),
                use,
                document.text("url").orElse(""),
                document.loinc(),
                List.of());
    }

    private static Licence licence(LicenceRecord asserted) {
        var words = asserted.who() + " stated on " + asserted.when() + " that this site may use it: " + asserted.basis()
                + " (" + asserted.document() + ")";
        var terms = new Licence.Terms(Licence.Allowed.UNCLEAR, Licence.Allowed.UNCLEAR, "Not for other sites");
        return new Licence(
                Licence.Tier.CONDITIONS,
                "under the site's own licence",
                "LicenseRef-site",
                "",
                terms,
                List.of(new Source(Source.Standing.TO_VERIFY, words)));
    }
}

package health.attune.fuzz.parsers;

import health.attune.fuzz.engine.Parser;
import health.attune.instruments.Instrument;
import health.attune.instruments.definitions.CatalogProblem;
import health.attune.instruments.licences.LicenceRecord;
import health.attune.instruments.questionnaires.QuestionnaireImport;
import health.attune.safeguards.finder.Rule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What an organization brings under a licence of its own; whatever is taken, both finders have to read alike. */
final class QuestionnaireParser implements Parser {
    private static final String QUESTIONNAIRE = Samples.text("questionnaire.json");
    private static final String SCORES = Samples.text("scores.yaml");
    private static final LicenceRecord ASSERTED =
            new LicenceRecord("Dr. Rivera", LocalDate.of(2026, 3, 1), "bought", "invoice 12", false);

    private final String name;
    private final int share;
    private final byte[] sample;
    private final Function<String, Brought> brought;

    private record Brought(String questionnaire, String scores) {}

    private QuestionnaireParser(String name, int share, byte[] sample, Function<String, Brought> brought) {
        this.name = name;
        this.share = share;
        this.sample = sample;
        this.brought = brought;
    }

    static Parser ofQuestions() {
        return new QuestionnaireParser(
                "questionnaire",
                1_200,
                QUESTIONNAIRE.getBytes(StandardCharsets.UTF_8),
                input -> new Brought(input, SCORES));
    }

    static Parser ofScores() {
        return new QuestionnaireParser(
                "scores", 800, SCORES.getBytes(StandardCharsets.UTF_8), input -> new Brought(QUESTIONNAIRE, input));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int share() {
        return share;
    }

    @Override
    public List<byte[]> samples() {
        return List.of(sample);
    }

    @Override
    public List<String> words() {
        return Samples.words("questionnaire");
    }

    @Override
    public Outcome read(byte[] input) {
        var both = brought.apply(new String(input, StandardCharsets.UTF_8));
        return switch (QuestionnaireImport.read("clinic.worry", both.questionnaire(), both.scores(), ASSERTED)) {
            case QuestionnaireImport.Result.Imported imported -> taken(imported.instrument(), both, input);
            case QuestionnaireImport.Result.Refused refused ->
                new Outcome.Refused(refused.problems().stream()
                        .map(CatalogProblem::sentence)
                        .toList());
        };
    }

    private static Outcome taken(Instrument instrument, Brought both, byte[] input) {
        Exercise.score(instrument, Arrays.hashCode(input));
        var second = Rule.in(both.scores());
        for (var item : instrument.items())
            for (var option : item.options()) {
                boolean first = !instrument
                        .safetyFindings(item.linkId(), List.of(option.value()))
                        .isEmpty();
                boolean other = !Rule.met(second, item.linkId(), List.of(option.value()))
                        .isEmpty();
                if (first != other)
                    throw new IllegalStateException("Of " + item.linkId() + " = " + option.value() + " the finders say "
                            + first + " and " + other);
            }
        return Outcome.TAKEN;
    }
}

package health.attune.instruments;

import health.attune.instruments.forms.AnswerRefused;
import health.attune.instruments.forms.Answers;
import health.attune.instruments.forms.Form;
import health.attune.instruments.forms.Item;
import health.attune.instruments.forms.Texts;
import health.attune.instruments.licences.Licence;
import health.attune.instruments.licences.LicenceRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A questionnaire: its questions, its scores, its licence. Immutable and safe to share between threads.
 *
 * <p>Made by {@code Catalog} from the bundled definitions, or by {@code QuestionnaireImport} from a site's own.
 */
public final class Instrument {

    private final About about;
    private final Licence licence;
    private final Form form;
    private final Scoring scoring;
    private final Scorer scorer;

    /**
     * What is computed from the answers.
     *
     * @param scores     in the order they are computed; a score of scores stands after its parts
     * @param algorithms rules over single answers
     * @param safety     answers that must reach a human
     * @param unit       how a clinic is described, where that was published
     */
    public record Scoring(
            List<ScoreRule> scores, List<Algorithm> algorithms, List<SafetyRule> safety, Optional<UnitRule> unit) {

        /** Nothing is computed. */
        public static final Scoring NONE = new Scoring(List.of(), List.of(), List.of(), Optional.empty());

        public Scoring {
            scores = List.copyOf(scores);
            algorithms = List.copyOf(algorithms);
            safety = List.copyOf(safety);
        }
    }

    public Instrument(About about, Licence licence, Form form, Scoring scoring) {
        this.about = about;
        this.licence = licence;
        this.form = form;
        this.scoring = scoring;
        this.scorer = new Scorer(form, scoring.scores());
    }

    public String id() {
        return about.id();
    }

    public String version() {
        return about.version();
    }

    public Texts title() {
        return about.title();
    }

    public About about() {
        return about;
    }

    public Licence licence() {
        return licence;
    }

    /** May the questions be shown at a site that has filed this record, or none? */
    public Licence.Decision mayShowText(Optional<LicenceRecord> filed) {
        return licence.decide(filed);
    }

    public Form form() {
        return form;
    }

    public List<Item> items() {
        return form.items();
    }

    public Optional<Item> item(String linkId) {
        return form.item(linkId);
    }

    /** Languages with an official free wording of every question; no other language may be shown. */
    public Set<String> languages() {
        return form.languages();
    }

    public List<ScoreRule> scores() {
        return scoring.scores();
    }

    /** @throws IllegalArgumentException where there is no such score */
    public ScoreRule score(String scoreId) {
        return scores().stream()
                .filter(s -> s.id().equals(scoreId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id() + " has no score \"" + scoreId + "\"."));
    }

    public List<Algorithm> algorithms() {
        return scoring.algorithms();
    }

    public List<SafetyRule> safetyRules() {
        return scoring.safety();
    }

    public Optional<UnitRule> unitRule() {
        return scoring.unit();
    }

    /** A blank form. */
    public Answers answers() {
        return Answers.none(form);
    }

    /** @throws AnswerRefused where an item is unknown or a value is not among its options */
    public Answers answers(Map<String, Integer> valuesByLinkId) {
        return Answers.of(form, valuesByLinkId);
    }

    /** One option value per item in order, or {@link Answers#MISSING}, {@link Answers#DECLINED}. */
    public Answers answers(int... values) {
        return Answers.of(form, values);
    }

    /** Every score of the instrument, each a value or "not enough data". */
    public Scores score(Answers answers) {
        return scorer.score(answers);
    }

    /** @throws IllegalArgumentException where there is no such algorithm */
    public Algorithm.Result result(String algorithmId, Answers answers) {
        return algorithms().stream()
                .filter(a -> a.id().equals(algorithmId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id() + " has no algorithm \"" + algorithmId + "\"."))
                .in(form.effective(answers));
    }

    /** What its rules over single answers say of these, as {@code algorithm/outcome}. */
    public List<String> reached(Answers answers) {
        var asked = form.effective(answers);
        return algorithms().stream()
                .flatMap(algorithm -> algorithm.in(asked) instanceof Algorithm.Result.Reached reached
                        ? Stream.of(algorithm.id() + "/" + reached.outcome().id())
                        : Stream.empty())
                .toList();
    }

    /** The outcome that {@link #reached} names; empty where this version knows none of that name. */
    public Optional<Algorithm.Outcome> outcome(String reached) {
        return algorithms().stream()
                .flatMap(algorithm -> algorithm.outcomes().stream()
                        .filter(outcome -> reached.equals(algorithm.id() + "/" + outcome.id())))
                .findFirst();
    }

    /** Every safety rule that these answers meet, whether or not the item would have been asked. */
    public List<SafetyRule.Finding> safetyFindings(Answers answers) {
        return answers.given().entrySet().stream()
                .flatMap(given -> safetyFindings(given.getKey(), given.getValue()).stream())
                .toList();
    }

    /** Every safety rule that this one answer meets: to be asked as each item is saved. */
    public List<SafetyRule.Finding> safetyFindings(String linkId, Collection<Integer> values) {
        return safetyRules().stream()
                .filter(rule -> rule.answer().linkId().equals(linkId))
                .flatMap(rule -> values.stream()
                        .filter(rule.answer()::metBy)
                        .map(value -> new SafetyRule.Finding(rule, linkId, value)))
                .toList();
    }

    /** Safety items that are asked but blank or declined without a scored refusal: each is a task for a human. */
    public List<Item> blankSafetyItems(Answers answers) {
        return items().stream()
                .filter(item -> isSafetyItem(item.linkId()))
                .filter(item -> form.isAsked(item.linkId(), answers))
                .filter(item -> answers.choices(item.linkId()).isEmpty())
                .toList();
    }

    public boolean isSafetyItem(String linkId) {
        return safetyRules().stream().anyMatch(r -> r.answer().linkId().equals(linkId));
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }
}

package health.attune.checkins.web;

import health.attune.checkins.Mode;
import health.attune.checkins.answering.Question;
import health.attune.checkins.answering.Sheet;
import health.attune.checkins.answering.SkipEffect;
import health.attune.instruments.forms.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question as it is asked.
 *
 * @param language of its words, which may differ from that of the page
 * @param place its place among those that are asked, from 1
 * @param back where the question before it is; null at the first
 * @param fault what is wrong with what was sent; null where nothing is
 * @param watched when somebody looks at answers, said before a question about safety
 */
public record QuestionPage(
        Question question,
        String action,
        String language,
        int place,
        int count,
        @Nullable String back,
        SkipEffect skip,
        @Nullable String fault,
        @Nullable String watched,
        boolean interview) {

    static QuestionPage of(Sheet sheet, Question question, Wording wording) {
        var ways = new Ways(sheet.checkin().id());
        var questions = sheet.questions();
        return new QuestionPage(
                question,
                ways.question(question.number()),
                question.language(wording.language()),
                questions.place(question),
                questions.asked().size(),
                questions
                        .before(question.number())
                        .map(before -> ways.question(before.number()))
                        .orElse(null),
                SkipEffect.of(question, questions),
                wording.fault(),
                question.isAboutSafety() ? wording.watched() : null,
                sheet.checkin().mode() == Mode.INTERVIEW);
    }

    /**
     * What the page says beside the question.
     *
     * @param language of the page
     */
    record Wording(
            String language,
            @Nullable String watched,
            @Nullable String fault) {}

    /** The words above the questions, where the instrument has some. */
    public @Nullable String instruction() {
        return question.instrument()
                .form()
                .instruction()
                .flatMap(words -> words.in(language))
                .orElse(null);
    }

    public String text() {
        return question.item().text().closestTo(language);
    }

    public List<Option> options() {
        return question.item().options();
    }

    public String label(Option option) {
        return option.label().closestTo(language);
    }

    public boolean isChosen(Option option) {
        return question.chosen().contains(option.value());
    }

    public boolean isMany() {
        return question.item().repeats();
    }

    /** True where the words of the question are not in the language of the page. */
    public boolean isForeignTo(String pageLanguage) {
        return !language.equals(pageLanguage);
    }

    /** The key of the sentence that says what skipping does. */
    public String skipKey() {
        return "checkins.skip."
                + skip.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String attribution() {
        return question.instrument().licence().attribution();
    }
}

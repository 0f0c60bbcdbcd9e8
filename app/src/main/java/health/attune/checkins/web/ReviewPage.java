package health.attune.checkins.web;

import health.attune.checkins.answering.Question;
import health.attune.checkins.answering.Sheet;
import java.util.List;

/**
 * All answers once more before the check-in is finished.
 *
 * @param attributions whose words the questions are, each once
 * @param skipped how many were skipped on purpose
 * @param open how many are not answered yet
 */
public record ReviewPage(String finish, List<Line> lines, List<String> attributions, int skipped, int open) {

    /** One question and what was answered; empty where nothing was. */
    public record Line(String href, String text, String language, List<String> answers, boolean skipped) {}

    static ReviewPage of(Sheet sheet, String language) {
        var ways = new Ways(sheet.checkin().id());
        var asked = sheet.questions().asked();
        return new ReviewPage(
                ways.start() + "/completion",
                asked.stream()
                        .map(question -> line(ways, question, question.language(language)))
                        .toList(),
                asked.stream()
                        .map(question -> question.instrument().licence().attribution())
                        .distinct()
                        .toList(),
                (int) asked.stream().filter(Question::isSkipped).count(),
                (int) asked.stream().filter(Question::isOpen).count());
    }

    private static Line line(Ways ways, Question question, String language) {
        return new Line(
                ways.question(question.number()),
                question.item().text().closestTo(language),
                language,
                question.chosen().stream()
                        .flatMap(value -> question.item().option(value).stream())
                        .map(option -> option.label().closestTo(language))
                        .toList(),
                question.isSkipped());
    }
}

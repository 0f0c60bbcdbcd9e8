package health.attune.checkins.web;

import health.attune.access.Principal;
import health.attune.checkins.Mode;
import health.attune.checkins.answering.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What is said before the first question.
 *
 * @param name whom a tablet was handed to; null otherwise
 * @param minutes about how long it takes
 * @param foreign true where some questions are not in the language of the page
 * @param watched when somebody looks at answers; null where nothing is asked about safety
 */
public record StartPage(
        String first,
        @Nullable String name,
        boolean interview,
        int questions,
        int minutes,
        boolean foreign,
        @Nullable String watched) {
    private static final int QUESTIONS_PER_MINUTE = 6;

    static StartPage of(Sheet sheet, Principal who, String language, String watched) {
        var asked = sheet.questions().asked();
        var ways = new Ways(sheet.checkin().id());
        return new StartPage(
                ways.next(sheet, 0),
                who.kind() == Principal.Kind.PASS && !who.name().isEmpty() ? who.name() : null,
                sheet.checkin().mode() == Mode.INTERVIEW,
                asked.size(),
                Math.max(1, Math.ceilDiv(asked.size(), QUESTIONS_PER_MINUTE)),
                asked.stream().anyMatch(question -> !question.language(language).equals(language)),
                sheet.questions().holdSafety() ? watched : null);
    }
}

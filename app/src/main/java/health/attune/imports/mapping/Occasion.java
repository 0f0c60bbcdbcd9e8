package health.attune.imports.mapping;

import health.attune.checkins.AnsweredBy;
import org.jspecify.annotations.Nullable;

/**
 * When and how the answers were given.
 *
 * @param day null where each instrument has a day of its own
 * @param mode as the table's owner tells it; kept with the run, since what is taken in counts as imported
 * @param language of the questions, as an IETF tag
 */
public record Occasion(@Nullable DayRule day, AnsweredBy by, Mode mode, String language) {

    /** In which way. */
    public enum Mode {
        /** Not known any more: all that is known is that it came with a file. */
        IMPORT,
        INTERVIEW,
        PAPER
    }

    static Occasion read(Fields answered) {
        var language = answered.text("language");
        if (!language.isEmpty() && !LanguageTag.isOne(language))
            answered.problem("language", "\"" + language + "\" is no language tag such as en or es-MX.");
        return new Occasion(
                answered.block("day", DayRule::read).orElse(null),
                answered.one("by", AnsweredBy.PERSON),
                answered.one("mode", Mode.IMPORT),
                language);
    }
}

package health.attune.circumstances;

import health.attune.pages.Words;
import java.time.format.DateTimeFormatter;

/** Says what happened in a life, and when, as exactly as it is known. */
public record CircumstanceWords(Words words) {

    public String kind(Circumstance circumstance) {
        return words.say("circumstances.kind." + circumstance.kind().word());
    }

    public String around(Around around) {
        return switch (around.known()) {
            case DAY -> words.day(around.first());
            case MONTH ->
                around.first()
                        .format(DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(words.locale()));
            case YEAR -> String.valueOf(around.first().getYear());
        };
    }

    public String when(Circumstance circumstance) {
        var from = around(circumstance.from());
        var until = circumstance.until();
        if (until == null) return words.say("circumstances.when.since", from);
        if (circumstance.happenedOnce()) return from;
        return words.say("circumstances.when.until", from, around(until));
    }
}

package health.attune.treatments;

import health.attune.pages.Words;
import health.attune.treatments.Treatment.Facts;
import java.time.LocalDate;

/** Says what was tried, in the language of its reader. */
public record TreatmentWords(Words words, LocalDate today) {

    public String kind(Facts facts) {
        return words.say("treatments.kind." + facts.kind());
    }

    /** From when to when, and for how long. */
    public String when(Facts facts) {
        var from = words.day(facts.startedOn());
        var until = facts.endedOn();
        return until == null
                ? words.say("treatments.since", from, facts.weeks(today))
                : words.say("treatments.until", from, words.day(until), facts.weeks(today));
    }

    /** Why it ended; empty while it lasts. */
    public String ending(Facts facts) {
        return facts.ending() == null ? "" : words.say("treatments.ending." + facts.ending());
    }

    /** All of it in a line. */
    public String line(Facts facts) {
        var name = facts.dose() == null ? facts.name() : words.say("treatments.dosed", facts.name(), facts.dose());
        var line = words.say("treatments.line", kind(facts), name, when(facts));
        return facts.ending() == null ? line : words.say("treatments.line.ended", line, ending(facts));
    }
}

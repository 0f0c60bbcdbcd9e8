package health.attune.breakglass.web;

import health.attune.breakglass.Opening;
import health.attune.pages.Frame;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a person is told: who opened their record, when and why, in the language of the page. */
public record Told(List<Opening> openings, Map<UUID, String> names, ZoneId zone) {

    public String sentence(Opening opening, Frame frame) {
        var words = frame.words();
        return words.say(
                "breakglass.told.sentence",
                names.getOrDefault(opening.accountId(), words.say("breakglass.told.somebody")),
                words.moment(opening.beganAt(), zone),
                words.say("breakglass.told.reason." + opening.reason()));
    }
}

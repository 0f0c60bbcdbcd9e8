package health.attune.operations.web;

import health.attune.operations.Sign;
import health.attune.pages.Words;
import java.util.Locale;

/** One sign, ready to print: a symbol, a word for how it stands, a sentence. */
public record SignRow(Sign sign, Words words) {

    public String title() {
        return words.say("operations.sign." + sign.name());
    }

    public String state() {
        return words.say("operations.state." + sign.state().name().toLowerCase(Locale.ROOT));
    }

    public String icon() {
        return switch (sign.state()) {
            case GOOD -> "circle-check";
            case ATTENTION -> "alert-triangle";
            case BROKEN -> "circle-x";
            case UNKNOWN -> "help-circle";
        };
    }

    public String look() {
        return "is-" + sign.state().name().toLowerCase(Locale.ROOT);
    }

    public String sentence() {
        return sign.sentence(words);
    }
}

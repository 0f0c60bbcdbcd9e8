package health.attune.operations.web;

import health.attune.operations.Sign;
import health.attune.operations.Sign.Bytes;
import health.attune.pages.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** One sign, ready to print: a symbol, a word for how it stands, a sentence. */
public record SignRow(Sign sign, Words words) {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final long UNIT = 1L << 10;

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
        return words.say(sign.key(), sign.facts().stream().map(this::printed).toArray());
    }

    private Object printed(Object fact) {
        return switch (fact) {
            case Instant moment -> words.moment(moment, UTC);
            case Bytes bytes -> size(bytes.count());
            case Number number -> words.number(number.doubleValue());
            default -> fact;
        };
    }

    private String size(long bytes) {
        var units = new String[] {"KB", "MB", "GB", "TB"};
        double amount = bytes / (double) UNIT;
        int unit = 0;
        while (amount >= UNIT && unit < units.length - 1) {
            amount /= UNIT;
            unit++;
        }
        return words.number(amount) + " " + units[unit];
    }
}

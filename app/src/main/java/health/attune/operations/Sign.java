package health.attune.operations;

import health.attune.pages.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * How one thing stands that the service needs. No person's data is in it, and no number of theirs.
 *
 * @param name such as {@code backups}
 * @param key the sentence in the message files
 * @param facts what the sentence names: texts, numbers, moments, durations, {@link Bytes}
 */
public record Sign(String name, State state, String key, List<Object> facts, List<Measure> measures) {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final long UNIT = 1L << 10;

    /** From best to worst. */
    public enum State {
        GOOD,
        ATTENTION,
        BROKEN,
        UNKNOWN;

        public boolean needsSomebody() {
            return this != GOOD;
        }
    }

    /** So many bytes, told in the unit that fits. */
    public record Bytes(long count) {}

    static Sign of(String name, State state, String key, Object... facts) {
        return new Sign(name, state, "operations." + key, List.of(facts), List.of());
    }

    static Sign unknown(String name) {
        return of(name, State.UNKNOWN, "unknown");
    }

    Sign with(Measure... figures) {
        return new Sign(name, state, key, facts, List.of(figures));
    }

    /** What it says, on its page and in the log. */
    public String sentence(Words words) {
        return words.say(key, facts.stream().map(fact -> printed(fact, words)).toArray());
    }

    private static Object printed(Object fact, Words words) {
        return switch (fact) {
            case Instant moment -> words.moment(moment, UTC);
            case Bytes bytes -> size(bytes.count(), words);
            case Number number -> words.number(number.doubleValue());
            default -> fact;
        };
    }

    private static String size(long bytes, Words words) {
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

package health.attune.operations;

import java.util.List;

/**
 * How one thing stands that the service needs. No person's data is in it, and no number of theirs.
 *
 * @param name such as {@code backups}
 * @param key the sentence in the message files
 * @param facts what the sentence names: texts, numbers, moments, durations, {@link Bytes}
 */
public record Sign(String name, State state, String key, List<Object> facts, List<Measure> measures) {

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
}

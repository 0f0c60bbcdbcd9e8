package health.attune.alerts.suspensions;

import health.attune.alerts.Concern;
import health.attune.alerts.Concern.Reason;
import health.attune.instruments.About;
import health.attune.instruments.Instrument;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What raises alerts of one question: that it was left out, or that its answer meets a rule. */
public record WatchedRule(String instrumentId, String itemId, Kind kind) {

    /** Why an alert is raised, where that can be suspended at all. */
    public enum Kind {
        POSITIVE,
        SKIPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** As a form sends it. */
    public String word() {
        return instrumentId + " " + itemId + " " + kind.word();
    }

    /** Null where the word is of none. */
    public static @Nullable WatchedRule parse(String word) {
        var parts = word.split(" ", -1);
        boolean known = parts.length == 3 && List.of("positive", "skipped").contains(parts[2]);
        return known ? new WatchedRule(parts[0], parts[1], Kind.of(parts[2])) : null;
    }

    /** Of what can't be read, and of what needs somebody at once, there is none. */
    static Optional<WatchedRule> of(Concern concern) {
        if (concern.reason() == Reason.UNREADABLE || concern.urgency() == Concern.Urgency.IMMEDIATE)
            return Optional.empty();
        var kind = concern.reason() == Reason.SKIPPED ? Kind.SKIPPED : Kind.POSITIVE;
        return Optional.of(new WatchedRule(concern.instrumentId(), concern.itemId(), kind));
    }

    /**
     * Whether it may be suspended at all; nothing of an interview about safety may. An answer that meets a rule may
     * only where whoever wrote the questionnaire said so of every rule of that question, which is not done of one about
     * suicide.
     */
    boolean maySuspend(Instrument instrument) {
        if (!instrument.isSafetyItem(itemId) || instrument.about().area() == About.Area.SAFETY) return false;
        return kind == Kind.SKIPPED
                || instrument.safetyRules().stream()
                        .filter(rule -> rule.answer().linkId().equals(itemId))
                        .allMatch(rule -> rule.suspendable());
    }
}

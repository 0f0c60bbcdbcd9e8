package health.attune.safeguards.finder;

import health.attune.alerts.Concern.Reason;
import health.attune.alerts.Concern.Urgency;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert that must be there.
 *
 * @param item the question; of scores entered without answers it may be the score
 * @param answer the worst one given; null where none is known
 */
record Needed(String item, @Nullable Integer answer, Reason reason, Urgency urgency) {

    /** By what one alert is told from another. */
    record Key(UUID responseId, String item, String reason) {}

    Key key(RawResponse response) {
        return new Key(response.firstId(), item, reason.word());
    }

    static Needed answered(Reason reason, String item, Collection<Integer> values, Collection<Rule> met) {
        var worst = values.stream().max(Integer::compare).orElse(null);
        return new Needed(item, worst, reason, urgency(met));
    }

    static Needed unreadable(String item) {
        return new Needed(item, null, Reason.UNREADABLE, Urgency.SAME_DAY);
    }

    static Needed skipped(String item) {
        return new Needed(item, null, Reason.SKIPPED, Urgency.NEXT_CONTACT);
    }

    static Urgency urgency(Collection<Rule> rules) {
        return rules.stream().anyMatch(Rule::immediate) ? Urgency.IMMEDIATE : Urgency.SAME_DAY;
    }
}

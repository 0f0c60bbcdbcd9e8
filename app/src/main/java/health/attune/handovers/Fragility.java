package health.attune.handovers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much a relationship has to lose when its worker leaves: points for each reason that holds, so that those who need
 * time get it first. It says nothing about the person and nothing about the worker.
 *
 * @param points the sum over the reasons; 0 is least
 * @param reasons the weightiest first
 */
public record Fragility(int points, List<Reason> reasons) {

    /** Why a relationship is fragile. */
    public enum Reason {
        ALERT_OPEN,
        NOBODY_ELSE,
        SAFETY_PLAN,
        NOT_IMPROVING,
        OUT_OF_TOUCH,
        MOSTLY_WITH,
        LONG_TOGETHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What the points are for, as it is in force.
     *
     * @param threshold from which on it holds, in days, months or as a share; null for what holds or not
     */
    public record Rule(int points, @Nullable Double threshold) {
        private boolean isReached(double value) {
            return threshold != null && value >= threshold;
        }
    }

    /**
     * What is known of a relationship, as far as the reader may know it.
     *
     * @param others how many else are on the team
     * @param untouched since the last contact with anybody; null where none is known
     * @param contacts of two people alone in twelve months
     * @param with how many of them were with this worker
     * @param together how long the worker has been on the team
     */
    public record Facts(
            boolean alertOpen,
            boolean safetyPlan,
            boolean notImproving,
            int others,
            @Nullable Duration untouched,
            int contacts,
            int with,
            Duration together) {}

    private static final double DAYS_OF_A_MONTH = 365.25 / 12;

    /** By these rules; the share counts from two contacts on, below which it says nothing. */
    public static Fragility of(Facts facts, Map<Reason, Rule> rules) {
        var reasons = new ArrayList<Reason>();
        for (var reason : Reason.values())
            if (rules.containsKey(reason) && holds(reason, facts, rules.get(reason))) reasons.add(reason);
        reasons.sort((one, other) -> Integer.compare(points(other, rules), points(one, rules)));
        return new Fragility(
                reasons.stream().mapToInt(reason -> points(reason, rules)).sum(), List.copyOf(reasons));
    }

    private static int points(Reason reason, Map<Reason, Rule> rules) {
        return rules.getOrDefault(reason, new Rule(0, null)).points();
    }

    private static boolean holds(Reason reason, Facts facts, Rule rule) {
        return switch (reason) {
            case ALERT_OPEN -> facts.alertOpen();
            case NOBODY_ELSE -> facts.others() == 0;
            case SAFETY_PLAN -> facts.safetyPlan();
            case NOT_IMPROVING -> facts.notImproving();
            case OUT_OF_TOUCH ->
                facts.untouched() != null && rule.isReached(facts.untouched().toDays());
            case MOSTLY_WITH -> facts.contacts() >= 2 && rule.isReached((double) facts.with() / facts.contacts());
            case LONG_TOGETHER -> rule.isReached(facts.together().toDays() / DAYS_OF_A_MONTH);
        };
    }
}

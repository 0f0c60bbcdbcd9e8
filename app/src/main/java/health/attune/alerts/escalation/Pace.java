package health.attune.alerts.escalation;

import java.time.Duration;

/**
 * How an alert goes on once a deadline has passed.
 *
 * @param nextAfter how soon the next one is told
 * @param againAfter how soon all are told again, once all have been told
 * @param assessIn by when an alert that somebody has must have been judged, from when they said so
 */
record Pace(Duration nextAfter, Duration againAfter, Duration assessIn) {
    /** Where no rule is in force the strictest one holds: a gap in the data must not give more time. */
    static final Pace STRICTEST = of(10, 30, 120);

    static Pace of(int nextAfterMinutes, int againAfterMinutes, int assessInMinutes) {
        return new Pace(
                Duration.ofMinutes(nextAfterMinutes),
                Duration.ofMinutes(againAfterMinutes),
                Duration.ofMinutes(assessInMinutes));
    }
}

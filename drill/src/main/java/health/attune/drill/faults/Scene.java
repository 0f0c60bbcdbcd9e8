package health.attune.drill.faults;

import health.attune.drill.clients.Occasion;
import health.attune.drill.ledger.Ledger;
import health.attune.drill.ledger.Submission.Kind;
import health.attune.drill.verdict.Deadlines;
import health.attune.drill.verdict.Judgment;
import health.attune.drill.verdict.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** What is common to most faults: people at work, something happens, they go on, and all is compared. */
public record Scene(Ground ground, Effort effort, Tally tally) {
    private static final Duration WARMING = Duration.ofSeconds(25);
    private static final int ENOUGH_POSITIVES = 2;
    private static final int HURRIED = 2;

    /** What happens; returns since when all is well again. */
    @FunctionalInterface
    public interface Strike {
        Instant hit(SplittableRandom random) throws Exception;
    }

    /**
     * Each round strikes once, at a moment of its own.
     *
     * @param addresses where people reach the service
     */
    public void rounds(String fault, List<String> addresses, Strike strike) throws Exception {
        for (int round = 0; round < effort.rounds(); round++) {
            var random = effort.random(round);
            try (var ledger = ground.ledger(fault)) {
                var load = Load.begin(ground, addresses, ledger, effort);
                try {
                    awaitPositives(ledger);
                    Thread.sleep(effort.moment(random));
                    var deadlines = hurry(ledger);
                    var well = strike.hit(random);
                    Thread.sleep(effort.moment(random));
                    load.end();
                    judge(ledger, deadlines, well);
                } finally {
                    load.abandon();
                }
            }
        }
    }

    /** Alerts of which it is known now that they are due in a second, whatever happens to the service until then. */
    private Deadlines hurry(Ledger ledger) throws Exception {
        var deadlines = new Deadlines(ground.meter());
        try (var connection = ground.connect()) {
            deadlines.hurry(connection, ledger.entries(), HURRIED, 1);
        }
        return deadlines;
    }

    private void judge(Ledger ledger, Deadlines deadlines, Instant well) throws Exception {
        ground.settle();
        try (var connection = ground.connect()) {
            deadlines.await(connection);
            tally.late(deadlines.lateness(connection, well));
            var judgment = Judgment.of(connection, ledger.entries());
            tally.require(judgment.acknowledged() > 0, "somebody was answered");
            tally.add(judgment);
        }
    }

    /** There is something to be lost before anything happens. */
    public static void awaitPositives(Ledger ledger) throws InterruptedException {
        long until = System.nanoTime() + WARMING.toNanos();
        while (positives(ledger) < ENOUGH_POSITIVES && System.nanoTime() < until) Thread.sleep(50);
    }

    private static long positives(Ledger ledger) {
        return ledger.entries().of(Kind.ANSWER).stream()
                .map(one -> one.submission())
                .filter(one -> Occasion.SAFETY_ITEM.equals(one.detail()) && one.value() != null && one.value() > 0)
                .map(one -> one.subject())
                .distinct()
                .count();
    }
}

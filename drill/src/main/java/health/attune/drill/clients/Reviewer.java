package health.attune.drill.clients;

import health.attune.drill.ledger.Ledger;
import health.attune.drill.ledger.Submission.Kind;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Staff who take alerts and write down what they did; what was not answered they send again from the same form. */
public final class Reviewer implements Callable<Integer> {
    private static final int TRIES = 3;

    private final Desk desk;
    private final Ledger ledger;
    private final Pace pace;
    private final SplittableRandom random;

    public Reviewer(Desk desk, Answerer.Round round) {
        this.desk = desk;
        this.ledger = round.ledger();
        this.pace = round.pace();
        this.random = new SplittableRandom(round.seed());
    }

    /** Returns 0: no check-in is finished by staff. */
    @Override
    public Integer call() throws InterruptedException {
        while (!pace.isOver()) {
            try {
                takeOne();
            } catch (IOException away) {
                // they try again
            }
            Thread.sleep(300 + random.nextInt(300));
        }
        return 0;
    }

    /** Every other one is left alone, so that deadlines have something to do. */
    private void takeOne() throws IOException {
        var taken = ledger.entries().of(Kind.ACKNOWLEDGEMENT).stream()
                .map(one -> one.submission().subject())
                .collect(Collectors.toSet());
        var alert = desk.alerts().stream()
                .filter(one -> !taken.contains(one) && (one.hashCode() & 1) == 0)
                .findFirst();
        if (alert.isEmpty()) return;
        repeat(() -> desk.acknowledge(alert.get(), ledger));
        var form = UUID.randomUUID();
        repeat(() -> desk.note(alert.get(), form, ledger));
    }

    private interface Act {
        void send() throws IOException;
    }

    private static void repeat(Act act) throws IOException {
        for (int tries = 1; ; tries++)
            try {
                act.send();
                return;
            } catch (IOException unanswered) {
                if (tries == TRIES) throw unanswered;
            }
    }
}

package health.attune.drill.faults;

import health.attune.drill.clients.Desk;
import health.attune.drill.clients.Occasion;
import health.attune.drill.ledger.Ledger;
import health.attune.drill.verdict.Judgment;
import health.attune.drill.verdict.Tally;
import java.util.UUID;

/** Whatever is sent is sent by several lines at once, as where a phone finds its network again. */
public final class Storm implements Fault {
    private static final int POSITIVE_EVERY = 2;

    @Override
    public String name() {
        return "storm";
    }

    @Override
    public String told() {
        return "each answer, ending, acknowledgement and note is sent 2 to 20 times at once";
    }

    @Override
    public void strike(Ground ground, Effort effort, Tally tally) throws Exception {
        int sent = 0;
        for (int round = 0; round < effort.rounds(); round++)
            try (var ledger = ground.ledger(name())) {
                var lines = new Lines(effort.random(round));
                var desk = ground.desk();
                int number = 0;
                for (var person : ground.people(effort.clients()))
                    answer(new Sitting(ground, desk, ledger, lines), person, number++ % POSITIVE_EVERY);
                for (var alert : desk.alerts().stream().limit(effort.clients()).toList())
                    act(desk, alert, ledger, lines);
                sent += lines.sent();
                ground.settle();
                try (var connection = ground.connect()) {
                    tally.add(Judgment.of(connection, ledger.entries()));
                }
            }
        tally.figure("sent, copies included", sent);
    }

    private record Sitting(Ground ground, Desk desk, Ledger ledger, Lines lines) {}

    private static void answer(Sitting at, UUID person, int safety) throws Exception {
        var occasion = Occasion.follow(at.ground().address(), at.desk().link(person, at.ledger()));
        for (occasion.load(); !occasion.isAtEnd(); occasion.load()) {
            var question = occasion.question();
            if (question.isEmpty()) throw new IllegalStateException("The page after an answer asks nothing.");
            int value = question.get().item().equals(Occasion.SAFETY_ITEM) ? safety : 1;
            at.lines().storm(() -> occasion.answer(question.get(), value, at.ledger())).stream()
                    .findFirst()
                    .ifPresent(occasion::follow);
        }
        at.lines().storm(() -> occasion.complete(at.ledger()));
    }

    private static void act(Desk desk, UUID alert, Ledger ledger, Lines lines) throws Exception {
        lines.storm(() -> {
            desk.copy().acknowledge(alert, ledger);
            return true;
        });
        var form = UUID.randomUUID();
        lines.storm(() -> {
            desk.copy().note(alert, form, ledger);
            return true;
        });
    }
}

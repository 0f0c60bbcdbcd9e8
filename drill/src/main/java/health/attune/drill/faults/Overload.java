package health.attune.drill.faults;

import health.attune.drill.clients.Answer;
import health.attune.drill.clients.Desk;
import health.attune.drill.verdict.Judgment;
import health.attune.drill.verdict.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Twenty times as many at once as usual: what is acknowledged holds, and afterwards it is as quick as before. */
public final class Overload implements Fault {
    private static final int TIMES = 20;
    private static final int LOOKS = 8;
    private static final Duration QUICK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public String told() {
        return "twenty times as many at once; what is acknowledged holds, and it is quick again afterwards";
    }

    @Override
    public void strike(Ground ground, Effort effort, Tally tally) throws Exception {
        for (int round = 0; round < effort.rounds(); round++)
            try (var ledger = ground.ledger(name())) {
                var desk = ground.desk();
                var usual = median(desk);
                var load = Load.begin(ground, List.of(ground.address()), ledger, effort);
                try (var crowd = new Crowd(desk, effort.clients() * TIMES)) {
                    Scene.awaitPositives(ledger);
                    Thread.sleep(effort.load());
                    tally.figure("pages asked for by the crowd", crowd.asked);
                    tally.figure("of them told to come again", crowd.refused);
                    tally.figure("of them with an error of the service", crowd.errors);
                }
                load.end();
                tally.ready(recovery(desk, usual));
                ground.settle();
                try (var connection = ground.connect()) {
                    tally.add(Judgment.of(connection, ledger.entries()));
                }
            }
    }

    /** Until the list of alerts comes as quickly as before, several times one after the other. */
    private static Duration recovery(Desk desk, Duration usual) throws InterruptedException {
        long begun = System.nanoTime();
        var limit = usual.multipliedBy(2).compareTo(QUICK) > 0 ? usual.multipliedBy(2) : QUICK;
        for (int quick = 0; quick < LOOKS && System.nanoTime() - begun < PATIENCE.toNanos(); )
            quick = look(desk).compareTo(limit) <= 0 ? quick + 1 : 0;
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Duration median(Desk desk) {
        var times = new ArrayList<Duration>();
        for (int i = 0; i < LOOKS; i++) times.add(look(desk));
        return times.stream().sorted().toList().get(LOOKS / 2);
    }

    private static Duration look(Desk desk) {
        long begun = System.nanoTime();
        try {
            desk.alerts();
        } catch (IOException e) {
            return PATIENCE;
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Staff who look at one page after the other without a pause. */
    private static final class Crowd implements AutoCloseable {
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicInteger errors = new AtomicInteger();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

        private Crowd(Desk desk, int size) {
            for (int i = 0; i < size; i++) {
                var browser = desk.browser().copy();
                threads.execute(() -> {
                    while (!over.get()) {
                        asked.incrementAndGet();
                        try {
                            count(browser.get("/people"));
                        } catch (IOException tooLate) {
                            errors.incrementAndGet();
                        }
                    }
                });
            }
        }

        private void count(Answer answer) {
            if (answer.isRefusedForNow()) refused.incrementAndGet();
            else if (answer.status() >= 500) errors.incrementAndGet();
        }

        @Override
        public void close() {
            over.set(true);
            threads.close();
        }
    }
}

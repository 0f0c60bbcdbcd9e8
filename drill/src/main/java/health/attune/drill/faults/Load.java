package health.attune.drill.faults;

import health.attune.drill.clients.Answerer;
import health.attune.drill.clients.Desk;
import health.attune.drill.clients.Pace;
import health.attune.drill.clients.Reviewer;
import health.attune.drill.ledger.Ledger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who answer and staff who act, at work. */
public final class Load {
    private static final int PEOPLE_EACH = 2;
    private static final int THINKING_MILLIS = 20;

    private final Pace pace = new Pace(THINKING_MILLIS);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<Integer>> clients = new ArrayList<>();

    private Load() {}

    /**
     * Lets them begin.
     *
     * @param address where they reach the service
     */
    public static Load begin(Ground ground, String address, Ledger ledger, Effort effort) throws IOException {
        var load = new Load();
        var people = ground.people(effort.clients() * PEOPLE_EACH);
        var random = new SplittableRandom(effort.seed());
        var desk = ground.desk();
        for (int i = 0; i < effort.clients(); i++) {
            var own = people.subList(i * PEOPLE_EACH, (i + 1) * PEOPLE_EACH);
            var round = new Answerer.Round(ledger, load.pace, random.nextLong());
            load.clients.add(load.threads.submit(new Answerer(desk.at(address), address, own, round)));
        }
        load.clients.add(load.threads.submit(reviewer(desk, address, new Answerer.Round(ledger, load.pace, 7))));
        return load;
    }

    private static Reviewer reviewer(Desk desk, String address, Answerer.Round round) {
        return new Reviewer(desk.at(address), round);
    }

    /** Everybody finishes what they are at; returns how many check-ins were finished. */
    public int end() throws InterruptedException {
        pace.end();
        int done = 0;
        try {
            for (var client : clients) done += client.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client of the drill failed.", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return done;
    }
}

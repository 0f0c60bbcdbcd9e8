package health.attune.drill.faults;

import health.attune.drill.clients.Answerer;
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
    private static final int THINKING_MILLIS = 20;

    private final Pace pace = new Pace(THINKING_MILLIS);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<Integer>> clients = new ArrayList<>();

    private Load() {}

    /**
     * Lets them begin.
     *
     * @param addresses where they reach the service: one after the other takes the next of them
     */
    public static Load begin(Ground ground, List<String> addresses, Ledger ledger, Effort effort)
            throws IOException, InterruptedException {
        var load = new Load();
        var people = ground.people(effort.clients());
        var random = new SplittableRandom(effort.seed());
        var desk = ground.clinic().desk(addresses.getFirst());
        for (int i = 0; i < effort.clients(); i++) {
            var address = addresses.get(i % addresses.size());
            var round = new Answerer.Round(ledger, load.pace, random.nextLong());
            load.clients.add(load.threads.submit(new Answerer(desk.at(address), address, people.get(i), round)));
        }
        load.clients.add(load.threads.submit(new Reviewer(desk, new Answerer.Round(ledger, load.pace, 7))));
        return load;
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

    /** Where a round can't go on: nobody is waited for. */
    public void abandon() {
        pace.end();
        threads.shutdownNow();
    }
}

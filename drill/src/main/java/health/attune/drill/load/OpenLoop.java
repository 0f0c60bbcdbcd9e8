package health.attune.drill.load;

import health.attune.drill.load.Plan.Arrival;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends each request at its moment, whether or not those before it were answered, and measures from that moment: a
 * service that is slow does not get fewer requests for it, and the time that a request waited to be sent counts.
 */
final class OpenLoop {
    /** More than these at once would tell of the sender: such are counted as failed. */
    private static final int MOST_UNDER_WAY = 6_000;

    private final Crowd crowd;
    private final Figures figures;
    private final AtomicInteger underWay = new AtomicInteger();

    OpenLoop(Crowd crowd, Figures figures) {
        this.crowd = crowd;
        this.figures = figures;
    }

    /** Returns when all are answered or given up. */
    void run(List<Arrival> arrivals) {
        long zero = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var arrival : arrivals) {
                long due = zero + arrival.at();
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime())
                    LockSupport.parkNanos(left);
                threads.execute(() -> send(arrival, due));
            }
        }
    }

    private void send(Arrival arrival, long due) {
        var chance = new SplittableRandom(arrival.seed());
        var request = crowd.request(arrival.mix(), chance)
                .or(() -> {
                    figures.withoutAnybody();
                    return crowd.request(Mix.PERSON, chance);
                })
                .orElseThrow();
        figures.sentLate(since(due));
        boolean tooMany = underWay.incrementAndGet() > MOST_UNDER_WAY;
        try {
            if (tooMany) failed(arrival, request, "not sent, as too many waited already", due);
            else answered(arrival, request, due);
        } catch (HttpTimeoutException e) {
            failed(arrival, request, "no answer within ten seconds", due);
        } catch (IOException | RuntimeException e) {
            failed(arrival, request, e.getClass().getSimpleName(), due);
        } finally {
            underWay.decrementAndGet();
        }
    }

    private void answered(Arrival arrival, Crowd.Request request, long due) throws IOException {
        var answer = request.sending().send();
        var how = "answered with " + answer.status() + " " + answer.filing();
        figures.done(arrival, new Figures.Done(request.kind(), Outcome.of(answer), how.strip(), since(due)));
    }

    private void failed(Arrival arrival, Crowd.Request request, String how, long due) {
        figures.done(arrival, new Figures.Done(request.kind(), Outcome.FAILED, how, since(due)));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}

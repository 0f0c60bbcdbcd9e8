package health.attune.drill.clients;

import health.attune.drill.clients.Occasion.Question;
import health.attune.drill.clients.Occasion.Told;
import health.attune.drill.ledger.Ledger;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Somebody who answers one check-in after the other by links, each in a browser of its own. What was not answered is
 * sent again, as the pages do; sometimes they give up instead.
 */
public final class Answerer implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final double POSITIVE = 0.4;
    private static final double CHANGES_MIND = 0.05;
    private static final double GIVES_UP = 0.15;

    private final Desk desk;
    private final UUID person;
    private final String address;
    private final Ledger ledger;
    private final Pace pace;
    private final SplittableRandom random;
    private int done;

    public Answerer(Desk desk, String address, UUID person, Round round) {
        this.desk = desk;
        this.address = address;
        this.person = person;
        this.ledger = round.ledger();
        this.pace = round.pace();
        this.random = new SplittableRandom(round.seed());
    }

    /** What all clients of a round share, and the seed of this one. */
    public record Round(Ledger ledger, Pace pace, long seed) {}

    /** Somebody gives up, or the service stays away for longer than anybody waits. */
    private static final class GaveUp extends Exception {}

    private interface Attempt {
        Told send() throws IOException;
    }

    /** Returns how many check-ins were finished. */
    @Override
    public Integer call() throws InterruptedException {
        while (!pace.isOver())
            try {
                answerAll();
                done++;
            } catch (IOException | GaveUp away) {
                Thread.sleep(100 + random.nextInt(200));
            }
        return done;
    }

    private void answerAll() throws IOException, InterruptedException, GaveUp {
        var occasion = Occasion.follow(address, desk.link(person, ledger));
        long until = System.nanoTime() + PATIENCE.toNanos();
        var chosen = new HashMap<String, Integer>();
        for (load(occasion, until); !occasion.isAtEnd(); load(occasion, until)) {
            pace.think(random);
            var question = occasion.question();
            if (question.isPresent()) answer(occasion, question.get(), chosen, until);
            else {
                occasion.startAgain();
                rest(until);
            }
        }
        insist(() -> occasion.complete(ledger), until);
    }

    private void answer(Occasion occasion, Question question, Map<String, Integer> chosen, long until)
            throws InterruptedException, GaveUp {
        int value = chosen.computeIfAbsent(question.item(), one -> choose(question));
        if (random.nextDouble() < CHANGES_MIND) chosen.put(question.item(), choose(question));
        var told = insist(() -> occasion.answer(question, value, ledger), until);
        occasion.follow(told);
    }

    private int choose(Question question) {
        if (!question.item().equals(Occasion.SAFETY_ITEM))
            return question.values().get(random.nextInt(question.values().size()));
        return random.nextDouble() < POSITIVE ? 1 + random.nextInt(3) : 0;
    }

    /** Until it is acknowledged: each time it is another submission. */
    private Told insist(Attempt attempt, long until) throws InterruptedException, GaveUp {
        while (true) {
            try {
                var told = attempt.send();
                if (told.fate().isAcknowledged()) return told;
            } catch (IOException unanswered) {
                if (random.nextDouble() < GIVES_UP) throw new GaveUp();
            }
            rest(until);
        }
    }

    /** Until the page is there. */
    private void load(Occasion occasion, long until) throws InterruptedException, GaveUp {
        while (true) {
            try {
                int status = occasion.load();
                if (status == 200) return;
                if (status == 404 || status == 410) throw new GaveUp();
            } catch (IOException away) {
                // it is loaded again
            }
            rest(until);
        }
    }

    private void rest(long until) throws InterruptedException, GaveUp {
        if (System.nanoTime() > until) throw new GaveUp();
        Thread.sleep(150 + random.nextInt(200));
    }
}

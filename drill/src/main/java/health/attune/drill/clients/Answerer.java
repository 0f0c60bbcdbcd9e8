package health.attune.drill.clients;

import health.attune.drill.ledger.Fate;
import health.attune.drill.ledger.Ledger;
import health.attune.drill.ledger.Submission;
import health.attune.drill.ledger.Submission.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/**
 * People who answer one check-in after the other by links, each in a browser of their own. What was not answered is
 * sent again, as their pages do; some give up instead.
 */
public final class Answerer implements Callable<Integer> {
    /** The question of the PHQ-9 about thoughts of being better off dead or of hurting oneself. */
    public static final String SAFETY_ITEM = "phq9-9";

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Pattern OPTION = Pattern.compile("<input[^>]*name=\"value\"[^>]*value=\"(\\d+)\"");
    private static final Pattern QUESTION = Pattern.compile("action=\"(/checkins/[0-9a-f-]{36}/answers/\\d+)\"");
    private static final Pattern ON = Pattern.compile("href=\"(/checkins/[0-9a-f-]{36}/(?:answers/\\d+|review))\"");
    private static final double POSITIVE = 0.4;
    private static final double CHANGES_MIND = 0.05;
    private static final double GIVES_UP = 0.15;

    private final Desk desk;
    private final List<UUID> people;
    private final Ledger ledger;
    private final Pace pace;
    private final SplittableRandom random;
    private final String address;
    private int done;

    public Answerer(Desk desk, String address, List<UUID> people, Round round) {
        this.desk = desk;
        this.address = address;
        this.people = people;
        this.ledger = round.ledger();
        this.pace = round.pace();
        this.random = new SplittableRandom(round.seed());
    }

    /** What all clients of a round share, and the seed of this one. */
    public record Round(Ledger ledger, Pace pace, long seed) {}

    /** Somebody gives up, or the service stays away for longer than anybody waits. */
    private static final class GaveUp extends Exception {}

    /** Returns how many check-ins were finished. */
    @Override
    public Integer call() throws InterruptedException {
        for (int next = 0; !pace.isOver(); next++)
            try {
                answerAll(people.get(next % people.size()));
                done++;
            } catch (IOException | GaveUp away) {
                Thread.sleep(100 + random.nextInt(200));
            }
        return done;
    }

    private void answerAll(UUID person) throws IOException, InterruptedException, GaveUp {
        var secret = desk.link(person, ledger);
        var browser = new Visitor(address);
        browser.get("/links");
        var followed = browser.post("/links", Map.of("token", secret));
        if (!followed.location().startsWith("/checkins/")) throw Desk.unexpected(followed);
        new Occasion(browser, followed.location()).answerAll();
    }

    /** One check-in in one browser. */
    private final class Occasion {
        private final Visitor browser;
        private final String start;
        private final UUID checkin;
        private final Map<String, Integer> chosen = new HashMap<>();
        private final long begun = System.nanoTime();

        private Occasion(Visitor browser, String start) {
            this.browser = browser;
            this.start = start;
            this.checkin = UUID.fromString(start.substring(start.lastIndexOf('/') + 1));
        }

        private void answerAll() throws IOException, InterruptedException, GaveUp {
            var page = page(start);
            while (!page.body().contains(start + "/completion")) {
                pace.think(random);
                page = page(question(page));
            }
            complete();
        }

        /** Answers what the page asks, and returns where that leads. */
        private String question(Answer page) throws InterruptedException, GaveUp {
            var where = page.find(QUESTION);
            if (where.isEmpty()) return page.find(ON).orElse(start);
            var item = page.field("item").orElseThrow();
            var values = page.findAll(OPTION).map(Integer::valueOf).toList();
            int value = chosen.computeIfAbsent(item, one -> choose(one, values));
            if (random.nextDouble() < CHANGES_MIND) chosen.put(item, choose(item, values));
            var fields = Map.of(
                    "item",
                    item,
                    "value",
                    String.valueOf(value),
                    "ticket",
                    page.field("ticket").orElse(""));
            var told = send(where.get(), fields, () -> Submission.answer(checkin, item, value));
            return told.leadsOn() ? told.location() : start;
        }

        private int choose(String item, List<Integer> values) {
            if (!item.equals(SAFETY_ITEM)) return values.get(random.nextInt(values.size()));
            return random.nextDouble() < POSITIVE ? 1 + random.nextInt(3) : 0;
        }

        private void complete() throws InterruptedException, GaveUp {
            send(start + "/completion", Map.of(), () -> Submission.of(Kind.COMPLETION, checkin));
        }

        /** Until it is answered: each time it is another submission. */
        private Answer send(String path, Map<String, String> fields, java.util.function.Supplier<Submission> submission)
                throws InterruptedException, GaveUp {
            while (true) {
                var one = submission.get();
                ledger.sent(one);
                try {
                    var told = browser.post(path, fields);
                    var fate = Desk.fate(told, told.location().startsWith(start));
                    if (fate != Fate.UNANSWERED) ledger.told(one, fate);
                    if (fate.isAcknowledged()) return told;
                } catch (IOException unanswered) {
                    if (random.nextDouble() < GIVES_UP) throw new GaveUp();
                }
                rest();
            }
        }

        private Answer page(String path) throws InterruptedException, GaveUp {
            while (true) {
                try {
                    var page = browser.open(path);
                    if (page.status() == 200) return page;
                    if (page.status() == 404 || page.status() == 410) throw new GaveUp();
                } catch (IOException away) {
                    // it is loaded again
                }
                rest();
            }
        }

        private void rest() throws InterruptedException, GaveUp {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) throw new GaveUp();
            Thread.sleep(150 + random.nextInt(200));
        }
    }
}

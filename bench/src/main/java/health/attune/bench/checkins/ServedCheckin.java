package health.attune.bench.checkins;

import health.attune.bench.checkins.Clinic.Someone;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A check-in as a person's browser makes it: each answer is sent as it is chosen and once more with the button, which
 * leads to the next question.
 */
final class ServedCheckin implements Checkin {
    static final int QUESTIONS = 10;
    private final List<Seat> seats;
    private final SplittableRandom random = new SplittableRandom(9);
    private int next;

    /** Somebody at a browser of their own. */
    record Seat(Someone person, Browsing browser) {}

    ServedCheckin(List<Seat> seats) {
        this.seats = seats;
    }

    static Seat signedIn(String address, Someone person) throws IOException {
        var browser = new Browsing(address);
        browser.open("/sign-in");
        var home = browser.send("/sign-in", Map.of("login", person.login(), "password", Clinic.PASSWORD));
        if (home.isEmpty()) throw new IOException("The sign-in was refused.");
        browser.open("/me");
        return new Seat(person, browser);
    }

    @Override
    public void answer(Laps laps) throws IOException {
        var seat = seats.get(next++ % seats.size());
        var browser = seat.browser();
        var checkin = browser.send("/people/" + seat.person().id() + "/checkins", Map.of());
        browser.open(checkin);
        var page = checkin + "/answers/1";
        browser.open(page);
        for (int number = 1; number <= QUESTIONS; number++) {
            var item = "phq9-" + number;
            var value = String.valueOf(number == 9 ? 0 : random.nextInt(4));
            long chosen = System.nanoTime();
            browser.send(page, Map.of("item", item, "value", value, "stay", "1"));
            laps.answer(System.nanoTime() - chosen);
            page = browser.send(page, Map.of("item", item, "value", value));
            browser.open(page);
        }
        browser.open(browser.send(checkin + "/completion", Map.of()));
    }
}

package health.attune.drill.clients;

import health.attune.drill.product.Instance;
import health.attune.drill.product.Ports;
import health.attune.drill.product.Product;
import health.attune.drill.product.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A small network with people in care, brought there by the doors of the product: its own demonstration, then a care
 * manager who registers whom the drill needs.
 *
 * @param careManager who looks after them
 * @param network seed of the made-up network
 */
public record Clinic(SignIn careManager, long network) {
    /** What everybody needs who is to sign in with a password alone. */
    public static final Settings OPEN = Settings.none().with("ATTUNE_STAFF_SECOND_FACTOR", "false");

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TRIES = 20;
    private static final Pattern CARE_MANAGER =
            Pattern.compile("(?m)(care-manager@demo\\.example) +([a-z]+(?: [a-z]+){3})$");

    private static final Pattern EVERYBODY =
            Pattern.compile("(?m)([a-z0-9-]+@demo\\.example) +([a-z]+(?: [a-z]+){3})$");

    /** Makes one in the empty data folder of that product, whose service runs afterwards. */
    public static Made make(Product product, long seed) throws InterruptedException {
        var service = product.start(
                Ports.free(), OPEN, "demo", "--size", "small", "--seed", Long.toString(Math.floorMod(seed, 1_000_000)));
        try {
            service.awaitReady(PATIENCE);
            return new Made(new Clinic(awaitWelcome(service), seed), service);
        } catch (RuntimeException | InterruptedException e) {
            service.close();
            throw e;
        }
    }

    /** The clinic and the service that made it. */
    public record Made(Clinic clinic, Instance service) {}

    /** A care manager who has signed in there; where that fails, they try again for a while, as anybody does. */
    public Desk desk(String address) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++)
            try {
                return Desk.signedIn(address, careManager);
            } catch (IOException away) {
                if (tries == TRIES) throw away;
                Thread.sleep(500);
            }
    }

    /** Everybody whom the demonstration tells how to sign in. */
    public static List<SignIn> everybody(Instance service) {
        return EVERYBODY
                .matcher(service.said())
                .results()
                .map(found -> new SignIn(found.group(1), found.group(2)))
                .toList();
    }

    /** So many more people in care. */
    public static List<UUID> people(Desk desk, int count) throws IOException {
        var people = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) people.add(desk.register(name(), name()));
        return people;
    }

    /** Nobody is called like that, so that nobody is taken for somebody else. */
    private static String name() {
        var name = new StringBuilder("Q");
        for (char digit :
                UUID.randomUUID().toString().replace("-", "").substring(0, 10).toCharArray())
            name.append((char) ('a' + Character.digit(digit, 16)));
        return name.toString();
    }

    private static SignIn awaitWelcome(Instance service) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var found = CARE_MANAGER.matcher(service.said());
            if (service.said().contains("Stop it with") && found.find())
                return new SignIn(found.group(1), found.group(2));
            Thread.sleep(100);
        }
        throw new IllegalStateException("The demonstration was not loaded: " + service.said());
    }
}

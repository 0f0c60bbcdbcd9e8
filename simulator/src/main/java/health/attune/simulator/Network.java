package health.attune.simulator;

import health.attune.simulator.chance.Chance;
import health.attune.simulator.sites.Establishment;
import health.attune.simulator.sites.Program;
import health.attune.simulator.sites.Site;
import health.attune.simulator.sites.Size;
import health.attune.simulator.sites.Worker;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up network of services and 18 months of its life up to a day: the same bytes for the same seed on any machine.
 *
 * <p>Sites, programs and staff are held; people are made one at a time when they are asked for, each from their own
 * branch of the seed, so that a county needs no more memory than a clinic and any part can be made alone. Nothing
 * happens on the last day itself or after it.
 */
public final class Network {
    private static final String NAME = "Three Rivers Health Network (demonstration)";

    private final Size size;
    private final LocalDate today;
    private final Establishment establishment;
    private final Biographies biographies;

    private Network(Size size, long seed, LocalDate today) {
        var chance = Chance.of(seed);
        this.size = size;
        this.today = today;
        this.establishment = Establishment.of(size, chance.branch("establishment"), today);
        this.biographies = new Biographies(chance.branch("people"), establishment, today);
    }

    public static Network of(Size size, long seed, LocalDate today) {
        return new Network(size, seed, today);
    }

    public String name() {
        return NAME;
    }

    public Size size() {
        return size;
    }

    /** The day up to which it is told. */
    public LocalDate today() {
        return today;
    }

    public List<Site> sites() {
        return establishment.sites();
    }

    public List<Program> programs() {
        return establishment.programs();
    }

    /** Everybody who works here or did so in these 18 months. */
    public List<Worker> workers() {
        return establishment.workers();
    }

    /** Everybody, made one at a time; may be run in parallel. */
    public Stream<SimulatedPerson> people() {
        return people(0, size.people());
    }

    /** Those numbered from {@code from} (included) to {@code to} (excluded). */
    public Stream<SimulatedPerson> people(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::person);
    }

    /** @throws IllegalArgumentException where the network has nobody of that number */
    public SimulatedPerson person(int number) {
        if (number < 0 || number >= size.people())
            throw new IllegalArgumentException("There is no person " + number + " among " + size.people() + ".");
        return biographies.of(number);
    }
}

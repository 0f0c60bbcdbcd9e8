package health.attune.drill.faults;

import health.attune.drill.clients.Clinic;
import health.attune.drill.clients.Desk;
import health.attune.drill.ledger.Ledger;
import health.attune.drill.machine.PauseMeter;
import health.attune.drill.product.DataFolder;
import health.attune.drill.product.Instance;
import health.attune.drill.product.Packaged;
import health.attune.drill.product.Ports;
import health.attune.drill.product.Product;
import health.attune.drill.product.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Where faults strike: the product with its own PostgreSQL and a clinic, running, for one fault after the other. */
public final class Ground implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SETTLING = Duration.ofSeconds(40);

    private final Product product;
    private final Clinic clinic;
    private final PauseMeter meter = PauseMeter.begin();
    private final AtomicInteger ledgers = new AtomicInteger();
    private final List<DataFolder> spools = new ArrayList<>();
    private Instance service;

    private Ground(Product product, Clinic.Made made) {
        this.product = product;
        this.clinic = made.clinic();
        this.service = made.service();
        spools.add(product.data());
    }

    /** A new one in that folder. */
    public static Ground make(Packaged packaged, Path folder, long seed) throws InterruptedException {
        var product = new Product(packaged, folder);
        return new Ground(product, Clinic.make(product, seed));
    }

    public Product product() {
        return product;
    }

    public Clinic clinic() {
        return clinic;
    }

    /** Sees when the machine stands still under all of it. */
    public PauseMeter meter() {
        return meter;
    }

    /** The service that serves at present. */
    public Instance service() {
        return service;
    }

    /** Where it serves; it stays the same over starts. */
    public String address() {
        return service.address();
    }

    /** The settings that it is started with. */
    public Settings settings() {
        return Clinic.OPEN;
    }

    /** Starts it again where it was killed; returns how long that took. */
    public Duration restart() throws InterruptedException {
        service = product.start(service.port(), settings());
        return service.awaitReady(PATIENCE);
    }

    public Connection connect() throws SQLException {
        return product.data().connect();
    }

    /** Waits until the database answers again; returns how long that took. */
    public Duration awaitDatabase() throws InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos())
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("select 1");
                service.awaitReadyAgain(PATIENCE);
                return Duration.ofNanos(System.nanoTime() - begun);
            } catch (SQLException away) {
                Thread.sleep(50);
            }
        throw new IllegalStateException("The database did not come back.");
    }

    /** A ledger of its own for each round. */
    public Ledger ledger(String fault) {
        return Ledger.in(product.folder().resolve("ledgers/" + fault + "-" + ledgers.incrementAndGet() + ".csv"));
    }

    /** So many people who were just taken into care: what is known of them is known from one ledger. */
    public List<UUID> people(int count) throws IOException, InterruptedException {
        return Clinic.people(desk(), count);
    }

    public Desk desk() throws IOException, InterruptedException {
        return clinic.desk(address());
    }

    /** The product with an empty data folder beside this one. */
    public Product elsewhere(String name) {
        return new Product(product.packaged(), product.folder().resolve(name));
    }

    /** So far a second instance may be from the database, and what else is said to it. */
    public record Second(int databasePort, Settings more, List<String> options) {}

    /** Another instance on the same database, with a data folder of its own; who asks for it closes it. */
    public Instance second(Second how) throws InterruptedException {
        var other = new Product(product.packaged(), product.folder().resolve("second-" + ledgers.incrementAndGet()));
        for (var option : how.options()) other = other.with(option);
        var data = product.data();
        var settings = settings()
                .with("ATTUNE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + how.databasePort() + "/attune")
                .with("ATTUNE_DATABASE_USER", "attune_service")
                .with("ATTUNE_DATABASE_PASSWORD", data.password("application"))
                .with("ATTUNE_DATABASE_OWNER", "attune")
                .with("ATTUNE_DATABASE_OWNER_PASSWORD", data.password("owner"))
                .with("ATTUNE_SECRET_KEY", data.key())
                .and(how.more());
        var instance = other.start(Ports.free(), settings);
        spools.add(other.data());
        try {
            instance.awaitReady(PATIENCE);
            return instance;
        } catch (RuntimeException | InterruptedException e) {
            instance.close();
            throw e;
        }
    }

    /** Waits until nothing is under way any more: every answer that was received is filed. */
    public void settle() throws InterruptedException {
        var begun = Instant.now();
        while (!spools.stream().allMatch(DataFolder::isSpoolEmpty)
                && meter.ranSince(begun).compareTo(SETTLING) < 0) Thread.sleep(100);
    }

    @Override
    public void close() {
        service.close();
        meter.close();
    }
}

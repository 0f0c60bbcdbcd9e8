package health.attune.drill.faults;

import health.attune.drill.clients.Clinic;
import health.attune.drill.clients.Desk;
import health.attune.drill.ledger.Ledger;
import health.attune.drill.product.Instance;
import health.attune.drill.product.Packaged;
import health.attune.drill.product.Ports;
import health.attune.drill.product.Product;
import health.attune.drill.product.Settings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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
    private final int port = Ports.free();
    private final AtomicInteger ledgers = new AtomicInteger();
    private final List<UUID> people = new ArrayList<>();
    private Instance service;

    private Ground(Product product, Clinic.Made made) {
        this.product = product;
        this.clinic = made.clinic();
        this.service = made.service();
    }

    /** A new one in that folder. */
    public static Ground make(Packaged packaged, java.nio.file.Path folder, long seed) throws InterruptedException {
        var product = new Product(packaged, folder);
        return new Ground(product, Clinic.make(product, seed));
    }

    public Product product() {
        return product;
    }

    public Clinic clinic() {
        return clinic;
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

    /** A ledger of its own for each round. */
    public Ledger ledger(String fault) {
        return Ledger.in(product.folder().resolve("ledgers/" + fault + "-" + ledgers.incrementAndGet() + ".csv"));
    }

    /** So many people in care, the same for each fault; registered where they are not there yet. */
    public List<UUID> people(int count) throws IOException {
        if (people.size() < count) people.addAll(Clinic.people(desk(), count - people.size()));
        return List.copyOf(people.subList(0, count));
    }

    public Desk desk() throws IOException {
        return clinic.desk(address());
    }

    /** Waits until nothing is under way any more: every answer that was received is filed. */
    public void settle() throws InterruptedException {
        long until = System.nanoTime() + SETTLING.toNanos();
        while (!product.data().isSpoolEmpty() && System.nanoTime() < until) Thread.sleep(100);
    }

    @Override
    public void close() {
        service.close();
    }
}

package health.attune.demo;

import health.attune.demo.rows.Directory;
import health.attune.demo.rows.NetworkRows;
import health.attune.simulator.Network;
import health.attune.simulator.sites.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with a network that is made up: in bulk, in steps, and the same again when cut short. */
@Component
public class Demonstration {
    /** The westernmost zone of the network: what happened yesterday there is past everywhere. */
    private static final ZoneId LAST_ZONE = ZoneId.of("America/Chicago");

    private final NetworkStore store;
    private final NetworkRows networkRows;
    private final PeopleLoad people;
    private final Guests guests;
    private final FirstClosing closing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Demonstration(
            NetworkStore store,
            NetworkRows networkRows,
            PeopleLoad people,
            Guests guests,
            FirstClosing closing,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.networkRows = networkRows;
        this.people = people;
        this.guests = guests;
        this.closing = closing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What is there.
     *
     * @param workers who work there on its last day
     */
    public record Summary(String name, int sites, int workers, int people, LocalDate endsOn, List<SignIn> signIns) {}

    /**
     * Makes sure that a network is there: begins one, goes on with one that was cut short, or leaves one as it is that
     * is there already, whatever its size and seed.
     *
     * @throws RealData where the database holds anything else
     */
    public Summary load(Size size, long seed, Progress progress) {
        store.real().ifPresent(name -> {
            throw new RealData(name);
        });
        var made = store.made().orElseGet(() -> begin(size, seed));
        var directory = new Directory(made.network(), made.seed());
        if (!made.finished()) {
            people.load(directory, made.loaded(), progress);
            transaction.executeWithoutResult(status -> {
                guests.invite(directory, made.seed(), progress);
                progress.doing("a month closed for billing");
                closing.make();
                store.finish(clock.instant());
            });
            store.analyze();
        }
        return summary(made);
    }

    private NetworkStore.Made begin(Size size, long seed) {
        var network = Network.of(size, seed, LocalDate.now(clock.withZone(LAST_ZONE)));
        var directory = new Directory(network, seed);
        transaction.executeWithoutResult(status -> {
            networkRows.write(directory);
            store.begin(directory.organization(), network, seed, clock.instant());
        });
        return store.made().orElseThrow();
    }

    private Summary summary(NetworkStore.Made made) {
        var network = made.network();
        var signIns = store.offers().stream()
                .map(offer -> new SignIn(offer.who(), offer.login(), Passphrases.of(made.seed(), offer.login())))
                .toList();
        long workers = network.workers().stream()
                .filter(worker -> worker.worksOn(network.today()))
                .count();
        return new Summary(
                network.name(), network.sites().size(), (int) workers, made.people(), made.endsOn(), signIns);
    }
}

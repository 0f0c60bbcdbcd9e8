package health.attune.demo;

import health.attune.assets.StandingLoad;
import health.attune.assets.Standings;
import health.attune.caseload.CaseloadRows;
import health.attune.database.Bulk;
import health.attune.demo.rows.Directory;
import health.attune.demo.rows.PersonRows;
import health.attune.demo.rows.Rows;
import health.attune.demo.rows.Table;
import health.attune.pages.Assets;
import health.attune.simulator.SimulatedPerson;
import health.attune.simulator.care.Episode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes people in steps: each step is one transaction that also notes how far the load has come. */
@Component
class PeopleLoad {
    private static final int STEP = 60;

    /** Open episodes before ended ones, the last ended before the others, then the earliest. */
    private static final Comparator<Episode> PRESENT_FIRST = Comparator.<Episode>comparingLong(episode ->
                    episode.ending().map(end -> -end.on().toEpochDay()).orElse(Long.MIN_VALUE))
            .thenComparing(Episode::startedOn);

    private final Bulk bulk;
    private final StandingLoad standingLoad;
    private final CaseloadRows caseload;
    private final NetworkStore store;
    private final TransactionTemplate transaction;
    private final String release;
    private final Standings standings = Standings.bundled();

    PeopleLoad(
            Bulk bulk,
            StandingLoad standingLoad,
            CaseloadRows caseload,
            NetworkStore store,
            TransactionTemplate transaction,
            Assets assets) {
        this.bulk = bulk;
        this.standingLoad = standingLoad;
        this.caseload = caseload;
        this.store = store;
        this.transaction = transaction;
        this.release = assets.version();
    }

    /** The rows of one person and where they stand. */
    private record Made(PersonRows.Made rows, StandingLoad.OfPerson standings) {}

    /** While one step is written, the next one is made up. */
    void load(Directory directory, int from, Progress progress) {
        int all = directory.network().size().people();
        long answers = 0;
        var coming = making(directory, from);
        for (int next = from; next < all; next += STEP) {
            int until = Math.min(all, next + STEP);
            var made = coming.join();
            coming = making(directory, until);
            transaction.executeWithoutResult(status -> write(made, until));
            answers += made.stream()
                    .mapToLong(one -> one.rows().rows().count(Table.RESPONSE))
                    .sum();
            progress.reached(until, all, answers);
        }
    }

    private CompletableFuture<List<Made>> making(Directory directory, int from) {
        var network = directory.network();
        int until = Math.min(network.size().people(), from + STEP);
        return CompletableFuture.supplyAsync(() -> network.people(from, until)
                .parallel()
                .map(person -> made(person, directory))
                .toList());
    }

    private Made made(SimulatedPerson person, Directory directory) {
        var rows = PersonRows.of(person, directory, release);
        var found = standings.byLabels(rows.courses().courses(), presentCareBegan(person));
        return new Made(rows, new StandingLoad.OfPerson(rows.personId(), found));
    }

    private static Instant presentCareBegan(SimulatedPerson person) {
        var present = person.episodes().stream().min(PRESENT_FIRST).orElseThrow();
        return Directory.start(present.startedOn(), present.program().site());
    }

    private void write(List<Made> people, int until) {
        var rows = new Rows();
        people.forEach(person -> rows.addAll(person.rows().rows()));
        rows.write(bulk);
        standingLoad.load(people.stream().map(Made::standings).toList());
        caseload.keep(people.stream().map(one -> one.rows().personId()).toList());
        store.reached(until);
    }
}

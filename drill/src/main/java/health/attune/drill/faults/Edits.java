package health.attune.drill.faults;

import health.attune.drill.clients.Desk;
import health.attune.drill.clients.DetailsForm;
import health.attune.drill.ledger.Fate;
import health.attune.drill.ledger.Ledger;
import health.attune.drill.verdict.Finding;
import health.attune.drill.verdict.Judgment;
import health.attune.drill.verdict.Rows;
import health.attune.drill.verdict.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Many change the same record at once: one of them does, the others read that it was changed meanwhile. */
public final class Edits implements Fault {
    private static final int AT_ONCE = 12;
    private static final int TURNS = 5;
    private static final String STANDS = "select preferred_name, version from people.person where id = any(?)";

    @Override
    public String name() {
        return "edits";
    }

    @Override
    public String told() {
        return "twelve change the same record at once: one does, the others are told of it, and nothing is lost";
    }

    @Override
    public void strike(Ground ground, Effort effort, Tally tally) throws Exception {
        int refused = 0;
        try (var ledger = ground.ledger(name())) {
            var desk = ground.desk();
            var person = ground.people(1).getFirst();
            for (int turn = 0; turn < TURNS * effort.rounds(); turn++) {
                var told = new Lines(effort.random(turn)).atOnce(changes(desk, person, turn, ledger));
                var won = told.stream().filter(one -> one.fate() == Fate.KEPT).toList();
                refused +=
                        (int) told.stream().filter(DetailsForm.Told::isConflict).count();
                tally.require(won.size() == 1, "one of " + told.size() + " changed it, not " + won.size());
                tally.require(
                        told.stream().filter(DetailsForm.Told::isConflict).count() == AT_ONCE - 1,
                        "all others read that somebody changed it meanwhile");
                if (!won.isEmpty()) requireThere(ground, person, won.getFirst().name(), tally);
            }
            try (var connection = ground.connect()) {
                tally.add(Judgment.of(connection, ledger.entries()));
            }
        }
        tally.figure("told of a change meanwhile", refused);
    }

    private static List<Callable<DetailsForm.Told>> changes(Desk desk, UUID person, int turn, Ledger ledger)
            throws Exception {
        var all = new ArrayList<Callable<DetailsForm.Told>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var form = desk.details(person);
            var name = "Turn" + turn + "By" + i;
            all.add(() -> form.call(name, ledger));
        }
        return all;
    }

    private static void requireThere(Ground ground, UUID person, String name, Tally tally) throws Exception {
        try (var connection = ground.connect()) {
            var stands = new Rows(connection).about(List.of(person), STANDS, row -> row.getString(1));
            if (!stands.equals(List.of(name)))
                tally.add(new Finding(Finding.Kind.LOST, name + " was saved, and there stands " + stands));
        }
    }
}

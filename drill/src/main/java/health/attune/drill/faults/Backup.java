package health.attune.drill.faults;

import health.attune.drill.ledger.Entries;
import health.attune.drill.product.Ports;
import health.attune.drill.product.Settings;
import health.attune.drill.verdict.Judgment;
import health.attune.drill.verdict.Tally;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A backup is made while people answer, and brought back elsewhere: what was promised before it began is in it. */
public final class Backup implements Fault {
    private static final Settings PASSPHRASE =
            Settings.none().with("ATTUNE_BACKUP_PASSPHRASE", "a lantern in the harbor of the drill");

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String told() {
        return "a backup is made while people answer, and restored to another folder and port";
    }

    @Override
    public void strike(Ground ground, Effort effort, Tally tally) throws Exception {
        for (int round = 0; round < effort.rounds(); round++)
            try (var ledger = ground.ledger(name())) {
                var load = Load.begin(ground, List.of(ground.address()), ledger, effort);
                Scene.awaitPositives(ledger);
                Thread.sleep(effort.moment(effort.random(round)));
                var begun = Instant.now();
                var folder = ground.product().folder().resolve("backups-" + round);
                var made = ground.product().run(PASSPHRASE, "backup", "--to", folder.toString());
                load.end();
                tally.require(made.code() == 0, "the backup is made: " + made.said());
                if (made.code() == 0)
                    restore(ground, only(folder), ledger.entries().asOf(begun), tally);
                ground.settle();
                try (var connection = ground.connect()) {
                    tally.add(Judgment.of(connection, ledger.entries()));
                }
            }
    }

    private static void restore(Ground ground, Path file, Entries promised, Tally tally) throws Exception {
        var copy = ground.elsewhere("restored-" + file.getFileName());
        long begun = System.nanoTime();
        var done = copy.run(
                PASSPHRASE,
                "restore",
                file.toString(),
                "--to",
                copy.data().path().toString());
        tally.require(done.code() == 0, "the backup is restored: " + done.said());
        if (done.code() != 0) return;
        var quiet = ground.settings().with("ATTUNE_JOBS_RUN", "false");
        try (var service = copy.start(Ports.free(), quiet)) {
            service.awaitReady(Ground.PATIENCE);
            tally.figure("seconds from a backup to a service again", (System.nanoTime() - begun) / 1_000_000_000);
            try (var connection = copy.data().connect()) {
                var judgment = Judgment.of(connection, promised);
                judgment.findings().forEach(tally::add);
                tally.figure("promised before the backup, and in it", judgment.acknowledged());
            }
        }
    }

    private static Path only(Path folder) throws java.io.IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".backup"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
